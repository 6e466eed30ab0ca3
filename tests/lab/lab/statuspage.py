# SPDX-License-Identifier: Apache-2.0
"""A status page in Statuspage's form: GET /api/v2/summary.json (https://metastatuspage.com/api)."""

import datetime

from .httpd import json_reply, page

STATES = ("well", "incident", "maintenance", "broken")


def _moment(minutes):
    at = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=minutes)
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _status(state):
    return {"well": ("none", "All Systems Operational"), "incident": ("major", "Partial System Outage"),
            "maintenance": ("maintenance", "Service Under Maintenance")}[state]


def summary(state):
    indicator, description = _status(state)
    component = {"well": "operational", "incident": "major_outage", "maintenance": "under_maintenance"}[state]
    incident = {"id": "inc1", "name": "The shop does not open", "status": "investigating", "impact": "major",
                "created_at": _moment(-12), "updated_at": _moment(-3), "monitoring_at": None, "resolved_at": None,
                "shortlink": "https://stspg.example/inc1", "started_at": _moment(-12), "page_id": "page1",
                "incident_updates": [], "components": []}
    work = {"id": "work1", "name": "New database", "status": "in_progress", "impact": "maintenance",
            "created_at": _moment(-900), "updated_at": _moment(-20), "monitoring_at": None, "resolved_at": None,
            "shortlink": "https://stspg.example/work1", "started_at": _moment(-20), "page_id": "page1",
            "scheduled_for": _moment(-20), "scheduled_until": _moment(60), "incident_updates": [], "components": []}
    return {"page": {"id": "page1", "name": "The Shop", "url": "https://status.shop.example",
                     "time_zone": "Etc/UTC", "updated_at": _moment(-3)},
            "components": [{"id": "c1", "name": "Shop", "status": component, "created_at": _moment(-90000),
                            "updated_at": _moment(-12), "position": 1, "description": None, "showcase": True,
                            "start_date": None, "group_id": None, "page_id": "page1", "group": False,
                            "only_show_if_degraded": False}],
            "incidents": [incident] if state == "incident" else [],
            "scheduled_maintenances": [work] if state == "maintenance" else [],
            "status": {"indicator": indicator, "description": description}}


def application(request, state):
    if state == "broken":
        return page("Oops", "Even the status page is broken.", 500)
    if request.path == "/api/v2/summary.json":
        return json_reply(summary(state))
    return page("The Shop: status", _status(state)[1])
