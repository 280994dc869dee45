#!/usr/bin/env bash
# run.sh STEMMA CHECK_CLAIMS SOURCE OUT: makes the example's dossier, checks what it says, and recomputes it.
set -euo pipefail
stemma=$1 check_claims=$2 source=$3 out=$4
rm -rf "$out"
mkdir -p "$(dirname "$out")"
status=0
"$stemma" report "$source/examples/reports" --out "$out" 2>"$out.messages" || status=$?
[ "$status" = 1 ] || { echo "report ended with $status, not with 1 for the broken file:"; cat "$out.messages"; exit 1; }
grep -q 'examples/reports/14-broken.json' "$out.messages" || { echo "the broken file is not named:"; cat "$out.messages"; exit 1; }
"$check_claims" "$out/account.json" "$source/tests/golden/example/claims.txt"
"$stemma" verify "$out"
