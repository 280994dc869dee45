// The words of --help: what each command does, and worked examples.
#pragma once

namespace stemma::cli {

inline constexpr const char* program_does =
    "Stemma reads a pile of reports about an incident and writes a cited account: who says what, on whose authority, "
    "since when, who disagrees, and how many of the reports are one and the same source.";

inline constexpr const char* main_examples = R"(Examples:
  stemma report reports/ --out dossier        everything in reports/ into dossier/dossier.html and account.json
  stemma verify dossier                       check that nothing in it was changed
  stemma annotate reports/ > documents.jsonl  what each report says, one JSON line each
  stemma COMMAND --help                       more on one command

Exit status:
  0  all inputs are done
  1  some input failed: each is named on standard error and has a record with `error`; all others are complete.
     Also when a result cannot be written, or `verify` finds something that does not hold
  2  wrong usage: nothing was done)";

inline constexpr const char* report_does =
    "Preserve, read, annotate and reconcile reports; publish the account and a dossier into a new folder";
inline constexpr const char* report_examples = R"(Examples:
  stemma report reports/ --out dossier
  stemma report first.html second.txt archive/ --out dossier --as-of 2031-05-20
  find mail -name '*.html' | stemma report --files-from - --out dossier

DIR then holds
  dossier.html   for people: one file that needs no network
  account.json   for programs: stemma.account/1
  preserved/     the original bytes, each under its SHA-256
  ledger.jsonl   what was done and when, in a chain of hashes

Exit status: 0 all inputs done, 1 some failed, 2 wrong usage (DIR must be new or empty))";

inline constexpr const char* read_does = "Read reports: text and data about it, one stemma.document/1 a line";
inline constexpr const char* read_examples = R"(Examples:
  stemma read page.html
  stemma read reports/ > documents.jsonl
  stemma read --verbatim notes.txt            take plain text code point for code point
  curl -s URL | stemma read -

Exit status: 0 all inputs done, 1 some failed (their lines hold `error`), 2 wrong usage)";

inline constexpr const char* annotate_does =
    "Read reports and annotate them: names, places, times, attributions, statements; one stemma.document/1 a line";
inline constexpr const char* annotate_examples = R"(Examples:
  stemma annotate page.html
  stemma annotate --threads 2 --files-from list.txt > documents.jsonl
  stemma annotate --tier fast archive.warc.gz > documents.jsonl

Lines come in the order of the inputs, whatever the number of threads.
Exit status: 0 all inputs done, 1 some failed (their lines hold `error`), 2 wrong usage)";

inline constexpr const char* verify_does =
    "Recompute a report from its preserved bytes and name the first thing that does not hold";
inline constexpr const char* verify_examples = R"(Examples:
  stemma verify dossier

Checks the chain of ledger.jsonl, the SHA-256 of every original, and that the originals give account.json and
dossier.html again, byte for byte. The seal that it prints is the hash of the ledger's last line: noted down
elsewhere, it shows later whether the whole folder was made anew.

Exit status: 0 everything holds, 1 something does not, 2 wrong usage)";

}  // namespace stemma::cli
