"""Makes the README's picture: the top of a PDF's first page, before and after, side by side.

usage: beforeafter.py BEFORE.pdf AFTER.pdf PICTURE.png   (needs Pillow, and pdftoppm on the path)
"""

import io
import subprocess
import sys

from PIL import Image, ImageDraw

RESOLUTION, SHOWN, GAP, MARGIN = 84, 0.72, 22, 14
GROUND, EDGE = (236, 240, 243), (190, 200, 208)


def page(path):
    """The top of the first page, with a thin edge."""
    command = ["pdftoppm", "-r", str(RESOLUTION), "-f", "1", "-l", "1", "-png", path]
    image = Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout)).convert("RGB")
    image = image.crop((0, 0, image.width, int(image.height * SHOWN)))
    ImageDraw.Draw(image).rectangle((0, 0, image.width - 1, image.height - 1), outline=EDGE)
    return image


def main():
    before, after = page(sys.argv[1]), page(sys.argv[2])
    width = before.width + after.width + GAP + 2 * MARGIN
    picture = Image.new("RGB", (width, before.height + 2 * MARGIN), GROUND)
    picture.paste(before, (MARGIN, MARGIN))
    picture.paste(after, (MARGIN + before.width + GAP, MARGIN))
    picture.quantize(48).save(sys.argv[3], optimize=True)


if __name__ == "__main__":
    main()
