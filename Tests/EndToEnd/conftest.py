"""The fixtures of the end-to-end tests: portals, browsers, Prefect servers and flows."""

pytest_plugins = ["portal_fixtures", "prefect_fixtures"]
