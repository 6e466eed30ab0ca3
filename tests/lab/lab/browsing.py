# SPDX-License-Identifier: Apache-2.0
"""What a browser shows a person who opens the site: run as the visitor at the client (comparison.py starts it).

It starts the browser with a fresh profile, says "ready", waits for a line (so that faults which begin in the middle
begin with the visit), opens the address, and prints what is to be read on the page then, as JSON."""

import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from lab.chromiumclient import Chromium  # noqa: E402
from lab.firefoxclient import Firefox  # noqa: E402

START = 60  # seconds for the browser itself to come up
SETTLE = 1.0  # after the page is there: error pages find their words a moment later
STILL_LOOKING = "DNS_PROBE_STARTED"  # Chromium tests the look-up itself, and then says more
NOTHING = {"uri": "", "title": "", "status": 0, "text": "", "beside": ""}
BROWSERS = {"chromium": Chromium, "firefox-esr": Firefox}

# What is to be seen, also in shadow trees, which Firefox's error pages have; what is hidden is left out.
READ = """
const text = node => {
  if (node.nodeType === 3) return node.data.replace(/\\s+/g, ' ');
  if (node.nodeType !== 1) return [...node.childNodes].map(text).join('');
  if (/^(script|style|template|noscript|head)$/.test(node.localName)) return '';
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  const inside = node.localName === 'slot' ? node.assignedNodes({flatten: true})
               : (node.shadowRoot || node).childNodes;
  const words = [...inside].map(text).join('');
  return /^(inline|contents)/.test(style.display) ? words : '\\n' + words + '\\n';
};
const way = performance.getEntriesByType('navigation')[0];
return {uri: document.documentURI, title: document.title, status: way && way.responseStatus || 0,
        text: document.body ? text(document.body).replace(/ *\\n[ \\n]*/g, '\\n').trim().slice(0, 3000) : ''};
"""


def look(browser, url, seconds):
    begin = time.monotonic()
    there = browser.open(url, seconds)
    after = time.monotonic() - begin
    while True:
        time.sleep(SETTLE)
        try:
            seen = browser.read(READ)
        except (RuntimeError, OSError) as problem:  # before anything came there is nothing to be read
            return {**NOTHING, "loaded": False, "seconds": round(after, 2), "unread": str(problem)[:200]}
        if STILL_LOOKING not in seen["text"] or time.monotonic() - begin > seconds:
            return {**seen, "loaded": there, "seconds": round(after, 2), "beside": browser.beside()}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        order = json.load(file)
    browser = BROWSERS[order["browser"]](order["program"], order["profile"],
                                          {**os.environ, **order["environment"]})
    try:
        browser.ready(START)
        print("ready", flush=True)
        sys.stdin.readline()
        print(json.dumps(look(browser, order["url"], order["seconds"])), flush=True)
    finally:
        browser.close()


if __name__ == "__main__":
    main()
