"""The judges are judged: each must see what is planted for it. Run with `python3 Tests/Readers/test_readers.py`."""

import os
import sys
import tempfile
import unittest
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Corpus"))

import choose  # noqa: E402
import judge  # noqa: E402
from process import run  # noqa: E402
from words import bag, lost_words, words  # noqa: E402

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PLAIN = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


class Packages(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def package(self, name, body, **parts):
        path = os.path.join(self.folder.name, name)
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
            for part, content in parts.items():
                package.writestr(f"word/{part}.xml", content)
        return path

    def judged(self, body, **parts):
        original = self.package("original.docx", PLAIN.format("one marigold two three"))
        return judge.judge(original, self.package("copy.docx", body, **parts), "marigold")

    def test_a_clean_copy_has_no_faults(self):
        judgement = self.judged(PLAIN.format("one [TERM-1] two three"))
        self.assertEqual((judgement.left, judgement.harmed, judgement.unopened), ([], [], []))

    def test_a_word_over_two_runs_is_seen(self):
        body = ('<w:p><w:r><w:t>one Mari</w:t></w:r><w:proofErr/><w:r><w:rPr><w:lang w:val="en"/><w:b/></w:rPr>'
                "<w:t>gold two three</w:t></w:r></w:p>")
        self.assertEqual(self.judged(body).left, ["word/document.xml"])

    def test_a_word_in_an_attribute_and_in_deleted_text_is_seen(self):
        body = PLAIN.format("one [TERM-1] two three")
        self.assertTrue(self.judged(body + '<w:p><w:drawing descr="a Marigold"/></w:p>').left)
        self.assertTrue(self.judged(body + "<w:p><w:del><w:r><w:delText>marigold</w:delText></w:r></w:del></w:p>").left)

    def test_a_word_in_another_part_is_seen(self):
        judgement = self.judged(PLAIN.format("one [TERM-1] two three"), settings="<a><b>MARIGOLD</b></a>")
        self.assertEqual(judgement.left, ["word/settings.xml"])

    def test_a_longer_word_is_another_word(self):
        self.assertEqual(self.judged(PLAIN.format("one [TERM-1] two three")).left, [])
        self.assertEqual(self.judged(PLAIN.format("one marigolds two three")).left, [])

    def test_words_of_two_elements_of_a_part_without_paragraphs_are_two(self):
        body = PLAIN.format("one [TERM-1] two three")
        self.assertEqual(self.judged(body, settings="<a><b>mari</b><c>gold</c></a>").left, [])
        self.assertTrue(self.judged(body, settings="<a><b>one</b><c>marigold</c></a>").left)

    def test_lost_words_are_harm(self):
        self.assertTrue(self.judged(PLAIN.format("one [TERM-1] three")).harmed)

    def test_a_broken_part_does_not_open(self):
        self.assertTrue(self.judged(PLAIN.format("one"), comments="<a><b></a>").unopened)


class Texts(unittest.TestCase):
    def test_words_are_parted_as_readers_part_them(self):
        self.assertEqual(words("The o\ufb03ce\u2019s Zo\u00eb-Anne, na\u00ad\u00efve"),
                         ["the", "office", "s", "zo\u00eb", "anne", "na\u00efve"])

    def test_labels_do_not_count_as_new_words(self):
        self.assertEqual(lost_words(bag("a marigold b"), bag("a [TERM-1] b"), ["marigold"])[:2], (0, 0))

    def test_the_chosen_word_is_of_middling_frequency_and_always_the_same(self):
        text = "often often often often middle middle seldom of it 12345"
        self.assertEqual(choose.word_of(text), "middle")
        self.assertIsNone(choose.word_of("a few tiny 1234567 ones"))


class Processes(unittest.TestCase):
    def test_a_program_without_end_is_ended(self):
        ended = run(["sleep", "60"], seconds=0.2)
        self.assertTrue(ended.hung)
        self.assertFalse(ended.crashed)

    def test_a_crash_has_its_signal(self):
        ended = run(["sh", "-c", "kill -SEGV $$"])
        self.assertTrue(ended.crashed)
        self.assertEqual(ended.signal, "SIGSEGV")

    def test_memory_is_bounded(self):
        ended = run([sys.executable, "-c", "b'x' * (1 << 30)"], megabytes=512)
        self.assertNotEqual(ended.status, 0)


if __name__ == "__main__":
    unittest.main()
