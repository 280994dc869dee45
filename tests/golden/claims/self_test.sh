#!/usr/bin/env bash
# self_test.sh CHECK_CLAIMS: true claims hold, false ones and lines outside the language do not.
set -euo pipefail
judge=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/account.json" <<'JSON'
{"documents": [{"id": "d", "path": "x/01-a.html", "text": "Six died.", "published": "2025-05-14"},
               {"id": "e", "path": "x/02-b.json", "text": "", "error": "02-b.json: breaks off"}],
 "entities": [{"id": "n1", "name": "Ann Poe", "aliases": ["Poe"]}, {"id": "n2", "name": "Bo Lee", "aliases": []}],
 "statements": [{"id": "s1", "document": "d", "slot": "killed", "event": "e1", "certainty": "asserted",
                 "chain": [{"name": "Ann Poe"}]}],
 "events": [{"id": "e1", "title": "Fire in Ansel", "type": "fire", "date": "2025-05-14", "facts": [
   {"slot": "killed", "of": null, "status": "single",
    "readings": [{"summary": "6", "polarity": "affirmed", "statements": ["s1"], "origins": 1}]}]}],
 "derivations": []}
JSON
expect() { # expect STATUS CLAIM
  printf 'event fire 2025-05 "ansel"\n%s\n' "$2" >"$work/claims.txt"
  status=0
  "$judge" "$work/account.json" "$work/claims.txt" >"$work/said" || status=$?
  [ "$status" = "$1" ] || { echo "status $status, not $1, for: $2"; cat "$work/said"; exit 1; }
}
expect 0 'reading fire killed "^6$" by "poe" in 01 origins 1 affirmed'
expect 1 'reading fire killed "^7$"'
expect 1 'reading fire killed "^6$" by "lee"'
expect 1 'no reading fire killed "^6$"'
expect 1 'reading fire killed "^6$" origins 2'
expect 1 'reading fire killed "^6$" denied'
expect 0 'fact fire killed single'
expect 1 'fact fire killed disputed'
expect 0 'same "ann poe" "poe"'
expect 1 'apart "ann poe" "poe"'
expect 0 'apart "ann poe" "bo lee"'
expect 1 'derives 01 02'
expect 0 'failed 02 "breaks off"'
expect 1 'failed 01 "breaks off"'
expect 0 'text 01 has "six died"'
expect 1 'text 01 lacks "six died"'
expect 0 'published 02 none'
expect 1 'rumour fire killed'
