// PDF: written here object by object, read by pdftotext; and helpers that misbehave.
#include "read/pdf/pdf.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/temporary_folder.hpp"
#include "unit/read/message/message.hpp"

namespace stemma::read {
namespace {

struct Show {
  int size, left, top;  ///< points; top is counted from below, as PDF does
  std::string words;
};
using PageOf = std::vector<Show>;

/// A PDF file of pages of words in Helvetica (ISO 32000-1, 7.5).
std::string pdf(const std::vector<PageOf>& pages, const std::string& info = "") {
  std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", "",
                                      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", "<<" + info + ">>"};
  std::string kids;
  for (const PageOf& page : pages) {
    std::string content;
    for (const Show& s : page)
      content += "BT /F1 " + std::to_string(s.size) + " Tf " + std::to_string(s.left) + " " + std::to_string(s.top) +
                 " Td (" + s.words + ") Tj ET\n";
    objects.push_back("<</Length " + std::to_string(content.size()) + ">>\nstream\n" + content + "endstream");
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents " + std::to_string(objects.size()) +
                      " 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
  std::string out = "%PDF-1.4\n", table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string place = std::to_string(out.size());
    table += std::string(10 - place.size(), '0') + place + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1), start = std::to_string(out.size());
  return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer <</Size " + size +
         "/Root 1 0 R/Info 4 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

TEST(Pdf, GivesParagraphsWithTheirPlaceOnThePage) {
  const std::string bytes = pdf({{{20, 72, 720, "Ferry sinks off Lund"},
                                  {11, 72, 690, "A ferry with ninety people on board sank off the island, and docu-"},
                                  {11, 72, 676, "ments of the well-known company were lost. The harbour master"},
                                  {11, 72, 662, "of the well-"},
                                  {11, 72, 648, "known company said nothing."},
                                  {14, 72, 610, "What is known"},
                                  {11, 72, 580, "Nine men are missing."}}},
                                "/Title(Ferry sinks off Lund)/Author(Ann Lee)/CreationDate(D:20210304050607+01'00')");
  const auto documents = read_all(bytes);
  ASSERT_EQ(documents.size(), 1u);
  const Document& d = documents[0];
  EXPECT_EQ(d.error, std::nullopt);
  EXPECT_EQ(d.media_type, "application/pdf");
  EXPECT_EQ(d.title, "Ferry sinks off Lund");
  EXPECT_EQ(d.byline, Strings{"Ann Lee"});
  EXPECT_EQ(d.published, std::nullopt);
  EXPECT_EQ(blocks_of(d),
            (Blocks{{BlockKind::paragraph,
                     "A ferry with ninety people on board sank off the island, and documents of the well-known company "
                     "were lost. The harbour master of the well-known company said nothing."},
                    {BlockKind::heading, "What is known"},
                    {BlockKind::paragraph, "Nine men are missing."}}));
  ASSERT_TRUE(d.blocks[0].page && d.blocks[0].box);
  EXPECT_EQ(*d.blocks[0].page, 1u);
  EXPECT_EQ(d.blocks[0].box->left, 72);
  EXPECT_LT(d.blocks[0].box->top, 110);
  EXPECT_GT(d.blocks[0].box->bottom, 140);
  ASSERT_EQ(d.notes.size(), 2u);
  EXPECT_EQ(d.notes[0], "has 1 page");
  EXPECT_EQ(d.notes[1].rfind("the PDF file was made 2021-03-04T", 0), 0u) << d.notes[1];
  EXPECT_EQ(source_of(d, bytes, "Nine men"), bytes);
  EXPECT_EQ(source_of(d, bytes, "A"), bytes);
}

TEST(Pdf, LeavesOutWhatStandsOnEveryPageAndJoinsWhatPagesBreak) {
  std::vector<PageOf> pages;
  const std::vector<std::string> texts = {"A ferry sank and the rescue of the", "people on board took all night.",
                                          "Nine are missing.", "All others live."};
  for (std::size_t i = 0; i < texts.size(); ++i)
    pages.push_back({{9, 72, 760, "Lund Harbour Authority - Report 7"},
                     {11, 72, 600, texts[i]},
                     {9, 300, 30, "Page " + std::to_string(i + 1) + " of 4"}});
  const Document d = read_all(pdf(pages)).at(0);
  EXPECT_EQ(
      d.text,
      "A ferry sank and the rescue of the people on board took all night.\n\nNine are missing.\n\nAll others live.");
  EXPECT_EQ(d.blocks[1].page, 3u);
}

TEST(Pdf, ReadsColumnsOneAfterTheOther) {
  PageOf page;
  for (int i = 0; i < 8; ++i) {
    page.push_back({11, 72, 700 - 14 * i, "left column words " + std::to_string(i)});
    page.push_back({11, 320, 700 - 14 * i, "right column words " + std::to_string(i)});
  }
  const std::string text = read_all(pdf({page})).at(0).text;
  EXPECT_LT(text.find("left column words 7"), text.find("right column words 0"));
}

std::string error_of(const std::string& bytes) { return read_all(bytes).at(0).error.value_or("none"); }

TEST(Pdf, SaysWhatIsWrong) {
  EXPECT_EQ(error_of(pdf({{}})), "is a PDF file without text: its pages are pictures, which are not read");
  const std::string whole = pdf({{{11, 72, 600, "A ferry sank."}}});
  EXPECT_EQ(error_of("%PDF-1.7 and nothing else").rfind("is a broken PDF file (", 0), 0u);
  std::string lost = whole;
  lost.replace(lost.find("startxref\n") + 10, 3, "007");
  EXPECT_EQ(read_all(lost).at(0).text, "A ferry sank.");  // pdftotext finds the table by itself
  // an encryption that no empty password opens (ISO 32000-1, 7.6.3)
  std::string locked = whole;
  const std::string key(32, 'x');
  locked.insert(locked.find("/Root 1 0 R"),
                "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + key + ")/U(" + key + ")>>/ID[(a)(a)]");
  EXPECT_EQ(error_of(locked), "is a PDF file that opens with a password only");
}

/// A helper program written for the test.
std::string helper(const tests::TemporaryFolder& folder, const std::string& script) {
  const std::string path = folder.put("helper", "#!/bin/bash\n" + script + "\n");
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  return path;
}

std::string error_with(const std::string& script, Limits limits = {}, double seconds = 30) {
  const tests::TemporaryFolder folder;
  const Reading reading = {false, limits, base::Deadline(seconds), 0};
  return read_pdf("%PDF-1.4", {}, reading, helper(folder, script)).error.value_or("none");
}

TEST(Pdf, AHelperThatMisbehavesIsAnError) {
  EXPECT_EQ(error_with("while :; do :; done", {}, 0.3), "takes more than 60 s to read (--max-seconds)");
  Limits small;
  small.unpacked_bytes = 1 << 20;
  EXPECT_EQ(error_with("while :; do echo '<page><block><line><word>more'; done", small),
            "unpacks to more than 1 MiB (--max-unpacked)");
  EXPECT_EQ(error_with("echo 'bash: xrealloc: cannot allocate: Out of memory' >&2; exit 2"),
            "takes more than 1024 MiB of memory to read (--max-memory)");
  EXPECT_EQ(error_with("exit 3"), "is a PDF file that forbids to copy its text");
  EXPECT_EQ(error_with("echo 'Syntax Error: no  trailer' >&2; echo more >&2; exit 1"),
            "is a broken PDF file (Syntax Error: no trailer)");
  EXPECT_EQ(error_with("exit 1"), "is a broken PDF file");
}

TEST(Pdf, AMissingHelperNamesItsPackage) {
  EXPECT_EQ(read_pdf("%PDF-1.4", {}, {}, "no-such-pdftotext").error,
            "is a PDF file; reading it needs no-such-pdftotext, which the Debian package poppler-utils installs");
}

}  // namespace
}  // namespace stemma::read
