"""The server speaks only to the page that it served."""

from __future__ import annotations

import http.client
import json
import logging
import threading

import pytest
from typer.testing import CliRunner

from pages import release, write
from pressextract.cli import app
from pressextract.review import ReviewServer, Session, serve


@pytest.fixture
def server(tmp_path):
    session = Session(write(tmp_path / "r.jsonl", release()), gold=tmp_path / "gold")
    with ReviewServer(session) as one:
        thread = threading.Thread(target=one.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield one
        one.shutdown()
        thread.join()
    session.close()


def ask(server, method="GET", path=None, body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    given = {"Host": f"127.0.0.1:{server.port}"}
    if body is not None:
        given |= {
            "Content-Type": "application/json",
            "Origin": f"http://127.0.0.1:{server.port}",
            "Content-Length": str(len(body)),
        }
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    connection.putrequest(
        method, f"/{server.token}/" if path is None else path, skip_host=True, skip_accept_encoding=True
    )
    for name, value in given.items():
        if value is not None:
            connection.putheader(name, value)
    connection.endheaders(body.encode() if body else None)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


ACCEPT = json.dumps({"version": 0, "do": {"act": "mark", "ids": ["q1"], "state": "accepted"}})


def act(server, body=ACCEPT, path="api/doc/0", **headers):
    return ask(server, "POST", f"/{server.token}/{path}", body, **headers)


def test_it_listens_on_this_machine_only_under_a_long_random_address(server):
    assert server.server_address[0] == "127.0.0.1"
    assert len(server.token) >= 32
    assert server.url == f"http://127.0.0.1:{server.port}/{server.token}/"


def test_the_page_has_a_strict_policy_and_tells_nobody_its_address(server):
    answer, page = ask(server)
    assert answer.status == 200
    assert page.startswith(b"<!doctype html>")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "connect-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    assert server.token.encode() not in page


def test_no_answer_lets_another_site_in(server):
    for answer, _ in (ask(server), ask(server, path=f"/{server.token}/api/list"), act(server), ask(server, path="/")):
        assert [name for name in answer.headers if name.lower().startswith("access-control")] == []


def test_list_release_and_action(server):
    listed = json.loads(ask(server, path=f"/{server.token}/api/list")[1])
    assert [row["id"] for row in listed["docs"]] == ["nord/a"]
    assert json.loads(ask(server, path=f"/{server.token}/api/doc/0")[1])["version"] == 0
    answer, content = act(server)
    assert answer.status == 200
    assert json.loads(content)["version"] == 1


@pytest.mark.parametrize("path", ["/", "", "/x/", "/api/list", "/favicon.ico", "*"])
def test_without_the_token_there_is_nothing(server, path):
    answer, content = ask(server, path=path or "/")
    assert (answer.status, content) == (404, b"")


@pytest.mark.parametrize("path", ["nothing", "api/", "api/doc/x", "api/doc/%C2%B2", "api/doc/-1", "../"])
def test_other_paths_are_not_found(server, path):
    assert ask(server, path=f"/{server.token}/{path}")[0].status == 404
    assert act(server, path="api/list")[0].status == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example", "", None])
def test_a_foreign_host_name_is_refused(server, host):
    assert ask(server, Host=host)[0].status == 403


def test_localhost_is_this_machine_too(server):
    assert ask(server, Host=f"localhost:{server.port}")[0].status == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": None}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content_Length": None}, 411),
        ({"Content_Length": "-5"}, 411),
        ({"Content_Length": "1000001"}, 413),
    ],
)
def test_an_action_from_elsewhere_is_refused_and_does_nothing(server, headers, status):
    assert act(server, **headers)[0].status == status
    assert server.session.show(0)["version"] == 0


@pytest.mark.parametrize("body", ["", "x", "[]", "{}", '{"version": 0}', '{"version": 0, "do": 5}', "\u2028"])
def test_a_body_that_is_no_action_is_answered_with_a_code(server, body):
    answer, content = act(server, body.encode().decode("latin-1"), **({"Content_Length": "0"} if not body else {}))
    assert answer.status == 409
    assert json.loads(content)["error"] in {"act", "stale"}


@pytest.mark.parametrize("method", ["OPTIONS", "PUT", "DELETE", "HEAD", "TRACE"])
def test_other_methods_are_not_there(server, method):
    assert ask(server, method)[0].status == 501


def test_a_full_disk_is_told(server, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pressextract.review.journal.os.fsync", full)
    answer, content = act(server)
    assert (answer.status, json.loads(content)) == (500, {"error": "disk", "detail": "No space left on device"})


def test_a_browser_that_leaves_is_no_news_and_anything_else_is(server, caplog):
    for error, told in ((BrokenPipeError(), False), (RuntimeError("bug"), True)):
        caplog.clear()
        try:
            raise error
        except (OSError, RuntimeError):
            server.handle_error(None, ("127.0.0.1", 1))
        assert bool(caplog.records) is told


def test_the_token_stays_out_of_the_log(server, caplog):
    caplog.set_level(logging.DEBUG)
    ask(server)
    assert "GET" in caplog.text
    assert server.token not in caplog.text


def test_serving_tells_the_address_and_ends_with_control_c(tmp_path, monkeypatch):
    opened, told = [], []

    def interrupt(*_args, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr(ReviewServer, "serve_forever", interrupt)
    serve(write(tmp_path / "r.jsonl", release()), gold=tmp_path / "gold", port=0, tell=told.append, show=True)
    assert opened[0] in told[0]
    assert told[1].startswith("ended; 0 of 1")


def test_a_port_that_is_taken_is_named(server, tmp_path):
    records = write(tmp_path / "s.jsonl", release())
    result = CliRunner().invoke(app, ["review", str(records), "--port", str(server.port)])
    assert result.exit_code == 2
    assert "choose another --port" in result.stderr
