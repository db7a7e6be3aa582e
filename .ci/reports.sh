# What Surefire's reports below a folder say. Sourced by the scripts beside it.

# Prints the reports below $1.
reports_below() {
  find "$1" -path '*/surefire-reports/TEST-*.xml' -print
}

# Prints, of all reports below $1: how many tests there were, and how many failed and were skipped.
test_counts() {
  reports_below "$1" | while IFS= read -r report; do grep -m 1 '<testsuite ' "$report"; done |
    awk '
      function of(name) {
        return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0
      }
      { tests += of("tests"); red += of("errors") + of("failures"); skipped += of("skipped") }
      END { print tests + 0, red + 0, skipped + 0 }'
}

# Prints Class.method of each red test in the reports below $1.
red_tests() {
  reports_below "$1" | while IFS= read -r report; do
    awk '
      function of(name) {
        return match($0, " " name "=\"[^\"]*\"") ? \
          substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
      }
      /<testcase / { class = of("classname"); sub(/^.*\./, "", class); test = class "." of("name") }
      /<(failure|error)[ >]/ && test != "" { print test; test = "" }' "$report"
  done | sort -u
}

# Prints each reason for which tests were skipped in the reports below $1, and how many.
skipped_reasons() {
  reports_below "$1" | while IFS= read -r report; do
    sed -n 's/.*<skipped message="\([^"]*\)".*/\1/p' "$report"
  done | sed -e 's/&quot;/"/g' -e "s/&apos;/'/g" -e 's/&lt;/</g' -e 's/&gt;/>/g' -e 's/&amp;/\&/g' | sort | uniq -c
}

# Prints so many seconds for people.
duration() {
  printf '%d min %02d s' $(($1 / 60)) $(($1 % 60))
}
