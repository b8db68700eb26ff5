"""The route map of the itinerary: drawn here, so that nobody else's rights are in it.

It holds no lettering: text in pixels would need reading by OCR, which has samples of its own.
"""

import io
import random

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1120, 560
SCALE = 2  # drawn larger and scaled down, for smooth edges
SEA, SHALLOWS, LAND, SHORE = (28, 92, 122), (88, 176, 186), (232, 214, 170), (255, 246, 219)
ROUTE, STOP = (250, 250, 250), (214, 84, 60)

# One anchorage a day, from the harbour in the north-west down the chain of cays.
STOPS = [(150, 120), (330, 170), (455, 245), (590, 300), (715, 345), (845, 405), (985, 455)]


def island(draw, random_source, x, y, length, width):
    """A long cay: overlapping discs along a line that runs to the south-east."""
    discs = []
    for step in range(length):
        along = step / max(1, length - 1)
        radius = width * (0.55 + 0.45 * random_source.random()) * (1 - abs(along - 0.5))
        discs.append((x + step * 9 + random_source.uniform(-3, 3), y + step * 5 + random_source.uniform(-4, 4), radius))
    for grow, colour in ((14, SHALLOWS), (3, SHORE), (0, LAND)):
        for cx, cy, radius in discs:
            r = (radius + grow) * SCALE
            draw.ellipse((cx * SCALE - r, cy * SCALE - r, cx * SCALE + r, cy * SCALE + r), fill=colour)


def route(draw):
    """A dashed line from stop to stop, and a ring for each anchorage."""
    for (ax, ay), (bx, by) in zip(STOPS, STOPS[1:]):
        for dash in range(12):
            start, end = dash / 12, (dash + 0.55) / 12
            draw.line(
                [((ax + (bx - ax) * t) * SCALE, (ay + (by - ay) * t) * SCALE) for t in (start, end)],
                fill=ROUTE, width=4 * SCALE)
    for x, y in STOPS:
        for radius, colour in ((13, ROUTE), (9, STOP)):
            r = radius * SCALE
            draw.ellipse((x * SCALE - r, y * SCALE - r, x * SCALE + r, y * SCALE + r), fill=colour)


def route_map():
    """The map as PNG bytes, the same each time."""
    random_source = random.Random(7)
    image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), SEA)
    draw = ImageDraw.Draw(image)
    for x, y, length, width in (
            (60, 50, 9, 34), (300, 205, 6, 20), (410, 285, 7, 22), (545, 345, 6, 18), (660, 395, 9, 24),
            (800, 455, 6, 18), (920, 495, 10, 26), (720, 90, 12, 40), (930, 180, 9, 30)):
        island(draw, random_source, x, y, length, width)
    route(draw)
    image = image.resize((WIDTH, HEIGHT), Image.LANCZOS).quantize(64)
    data = io.BytesIO()
    image.save(data, "PNG", optimize=True)
    return data.getvalue()
