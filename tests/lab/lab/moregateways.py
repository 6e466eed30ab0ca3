# SPDX-License-Identifier: Apache-2.0
"""More gateways, of makers that the program under test was not written for: it must be right without knowing them.
The same form as gatewayconfigs.py: every function gives {file name: text} for a plan."""

import json

from .gatewayconfigs import _bracketed, _endpoints, _upstream


def lighttpd(plan):
    balance = ", ".join(f'( "host" => "{u[0]}", "port" => {u[1]} )' for u in plan.upstreams)
    text = f"""server.modules = ( "mod_access", "mod_redirect", "mod_proxy", "mod_fastcgi", "mod_openssl" )
server.document-root = "{plan.folder}"
server.errorlog = "{plan.folder}/error.log"
server.bind = "127.0.0.1"
server.port = 8444
server.max-read-idle = 60
server.feature-flags += ( "server.h2proto" => "enable" )
"""
    backend = plan.extra_top or (f'proxy.server = ( "" => ( {balance} ) )\nproxy.balance = "round-robin"\n')
    ends = [(e, True) for e in _endpoints(plan, 443)] if plan.https else []
    if plan.http != "closed":
        ends += [(e, False) for port in plan.plain_ports for e in _endpoints(plan, port)]
    for end, secure in ends:
        body = f"{backend}\n{plan.extra}\n"
        if secure:
            body = f'ssl.engine = "enable"\nssl.pemfile = "{plan.certificate.combined()}"\n' + body
        elif plan.http == "redirect":
            body = f'url.redirect = ( "^(.*)$" => "https://{plan.names[0]}$1" )\nurl.redirect-code = 301\n'
        text += f'$SERVER["socket"] == "{end}" {{\n{body}}}\n'
    if plan.error_page:
        text += f'server.errorfile-prefix = "{plan.folder}/status-"\n'
    pages = {f"status-{s}.html": plan.error_page for s in (500, 502, 503, 504)} if plan.error_page else {}
    return {"lighttpd.conf": text, **pages}


def tinyproxy(plan):
    """A small proxy the other way round; it listens on one address, TLS ends before it."""
    target = _upstream(plan.upstreams[0])
    listen, port = ("127.0.0.1", 8443) if plan.https else (plan.listen[0], plan.plain_ports[0])
    return {"tinyproxy.conf": f"""User nobody
Group nogroup
Listen {listen}
Port {port}
Timeout {max(1, round(plan.read_limit))}
LogFile "{plan.folder}/tinyproxy.log"
LogLevel Critical
PidFile "{plan.folder}/tinyproxy.pid"
MaxClients 100
DefaultErrorFile "/usr/share/tinyproxy/default.html"
ReverseOnly Yes
ReversePath "/" "http://{target}/"
{plan.extra}
"""}


def nghttpx(plan):
    """nghttp2's proxy; `extra` are further lines of its own (`backend=...;proto=h2` for HTTP/2 to the servers)."""
    lines = [f"frontend={address},443" for address in plan.listen] if plan.https else []
    if plan.http != "closed":
        lines += [f"frontend={address},{port};no-tls" for address in plan.listen for port in plan.plain_ports]
    if "backend=" not in plan.extra:
        lines += [f"backend={u[0]},{u[1]}" for u in plan.upstreams]
    if plan.https:
        lines += [f"private-key-file={plan.certificate.key}", f"certificate-file={plan.certificate.chain}"]
    return {"nghttpx.conf": "\n".join(lines) + f"""
backend-connect-timeout={plan.connect_limit:g}s
backend-read-timeout={plan.read_limit:g}s
backend-write-timeout={plan.read_limit:g}s
errorlog-file={plan.folder}/error.log
accesslog-file=
workers=1
{plan.extra}
"""}


def haproxy_tcp(plan):
    """Ends TLS and balances connections, not requests: it never says a word of HTTP itself."""
    both = plan.certificate.combined() if plan.https else ""
    binds = [f"  bind {e} ssl crt {both}" for e in _endpoints(plan, 443)] if plan.https else []
    if plan.http == "serve":
        binds += [f"  bind {e}" for port in plan.plain_ports for e in _endpoints(plan, port)]
    servers = "".join(f"  server s{i} {_upstream(u)}\n" for i, u in enumerate(plan.upstreams))
    return {"haproxy.cfg": f"""global
  maxconn 200
defaults
  mode tcp
  timeout client 90s
  timeout connect {plan.connect_limit:g}s
  timeout server {plan.read_limit:g}s
  retries 0
frontend site
{chr(10).join(binds)}
{plan.extra}
  default_backend servers
backend servers
  balance roundrobin
{plan.extra_top}
{servers}"""}


def nginx_stream(plan):
    """nginx as a balancer of connections: with https it ends TLS, else the bytes pass as they are."""
    group = "".join(f"    server {_upstream(u)} max_fails=0;\n" for u in plan.upstreams)
    listens = "".join(f"    listen {e} ssl;\n" for e in _endpoints(plan, 443)) if plan.https else ""
    if plan.http == "serve":
        listens += "".join(f"    listen {e};\n" for port in plan.plain_ports for e in _endpoints(plan, port))
    certificate = (f"    ssl_certificate {plan.certificate.chain};\n    ssl_certificate_key {plan.certificate.key};\n"
                   if plan.https else "")
    return {"nginx.conf": f"""load_module /usr/lib/nginx/modules/ngx_stream_module.so;
user nobody nogroup;
worker_processes 1;
daemon off;
pid nginx.pid;
error_log error.log;
events {{ worker_connections 256; }}
stream {{
  upstream servers {{
{group}  }}
  server {{
{listens}{certificate}    proxy_pass servers;
    proxy_connect_timeout {plan.connect_limit:g}s;
    proxy_timeout {plan.read_limit:g}s;
    proxy_next_upstream {'on' if plan.retries else 'off'};
{plan.extra}
  }}
}}
"""}


def hitch(plan):
    """A TLS front that only opens and closes; what is behind it speaks for itself."""
    fronts = "".join(f"frontend = {{ host = \"{address}\" port = \"443\" }}\n" for address in plan.listen)
    return {"hitch.conf": f"""{fronts}backend = "[{plan.upstreams[0][0]}]:{plan.upstreams[0][1]}"
pem-file = "{plan.certificate.combined()}"
user = "nobody"
group = "nogroup"
workers = 1
daemon = off
quiet = on
{plan.extra}
"""}


def php_fpm(plan):
    """PHP's own process manager; `extra` is the script that answers every page, `extra-top` lines for the pool."""
    script = plan.extra or "echo '<!DOCTYPE html><title>Shop</title><h1>The Shop</h1>';"
    return {"php-fpm.conf": f"""[global]
pid = {plan.folder}/fpm.pid
error_log = {plan.folder}/error.log
daemonize = no
[www]
user = nobody
group = nogroup
listen = {plan.listen[0]}:{plan.plain_ports[0]}
pm = static
pm.max_children = 1
php_admin_value[opcache.enable] = 0
php_admin_value[display_errors] = 0
{plan.extra_top}
""", "site.php": f"<?php\n$path = strtok($_SERVER['REQUEST_URI'] ?? '/', '?');\n{script}\n"}


def _fastcgi_script(plan):
    """Where the first upstream keeps its script: beside the gateway's own folder (gateway-N-php-fpm)."""
    return f"{plan.folder.parent}/gateway-1-php-fpm/site.php"


def nginx_fastcgi(plan):
    listens = "".join(f"    listen {e} ssl http2;\n" for e in _endpoints(plan, 443))
    return {"nginx.conf": f"""user nobody nogroup;
worker_processes 1;
daemon off;
pid nginx.pid;
error_log error.log;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  fastcgi_connect_timeout {plan.connect_limit:g}s;
  fastcgi_read_timeout {plan.read_limit:g}s;
  server {{
{listens}    server_name {" ".join(plan.names)};
    ssl_certificate {plan.certificate.chain};
    ssl_certificate_key {plan.certificate.key};
    location / {{
      include /etc/nginx/fastcgi_params;
      fastcgi_param SCRIPT_FILENAME {_fastcgi_script(plan)};
      fastcgi_pass {_upstream(plan.upstreams[0])};
    }}
{plan.extra}
  }}
  server {{ {" ".join(f"listen {e};" for e in _endpoints(plan, 80))} return 301 https://$host$request_uri; }}
}}
"""}


def apache_fastcgi(plan):
    modules = ["mpm_event", "authz_core", "proxy", "proxy_fcgi", "ssl", "alias", "socache_shmcb", "mime", "http2", "setenvif"]
    loads = "".join(f"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so\n" for m in modules)
    return {"apache.conf": f"""ServerRoot {plan.folder}
PidFile apache.pid
ServerName {plan.names[0]}
User nobody
Group nogroup
DefaultRuntimeDir {plan.folder}
ErrorLog {plan.folder}/error.log
{loads}TypesConfig /etc/mime.types
StartServers 1
ServerLimit 2
ThreadsPerChild 16
MaxRequestWorkers 32
ProxyTimeout {max(1, round(plan.read_limit))}
{"".join(f"Listen {e}{chr(10)}" for e in _endpoints(plan, 443))}{"".join(f"Listen {e}{chr(10)}" for e in _endpoints(plan, 80))}<VirtualHost *:80>
  Redirect permanent / https://{plan.names[0]}/
</VirtualHost>
<VirtualHost *:443>
  ServerName {plan.names[0]}
  SSLEngine on
  Protocols h2 http/1.1
  SSLCertificateFile {plan.certificate.chain}
  SSLCertificateKeyFile {plan.certificate.key}
  ProxyFCGIBackendType FPM
  ProxyFCGISetEnvIf "true" SCRIPT_FILENAME "{_fastcgi_script(plan)}"
  ProxyPass / fcgi://{_upstream(plan.upstreams[0])}/ connectiontimeout={max(1, round(plan.connect_limit))} retry=0
{plan.extra}
</VirtualHost>
"""}


def gunicorn(plan):
    """A Python application server; `extra` is the body of the function that answers (path -> str)."""
    body = plan.extra or "    return '<!DOCTYPE html><title>Shop</title><h1>The Shop</h1>'"
    return {"app.py": f"""import os, sys, time, signal
def page(path):
{body}
def app(environ, start_response):
    text = page(environ["PATH_INFO"]).encode()
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(text)))])
    return [text]
""", "listen": f"{_bracketed(plan.listen[0])}:{plan.plain_ports[0]}", "gunicorn.conf.py": f"""bind = "{plan.listen[0]}:{plan.plain_ports[0]}"
workers = 1
timeout = {max(1, round(plan.read_limit))}
graceful_timeout = 1
user = "nobody"
group = "nogroup"
{plan.extra_top}
"""}


def plain(plan):
    """No maker's mark at all (plaingateway.py); `extra` is JSON: status, statuses, body, bodies, type, headers, reason."""
    own = {"status": 502, "body": "", "type": "text/plain", "headers": [], "reason": "Error", "statuses": {}, "bodies": {},
           **json.loads(plan.extra or "{}")}
    known = ("refused", "unnamed", "connect-timeout", "read-timeout", "closed")
    own["statuses"] = {**dict.fromkeys(known, own["status"]), **own["statuses"]}
    ends = [("127.0.0.1", 8443)] if plan.https else []
    if plan.http != "closed":
        ends += [(a, p) for a in plan.listen for p in plan.plain_ports]
    own |= {"listen": ends, "upstream": plan.upstreams[0], "connect-limit": plan.connect_limit,
            "read-limit": plan.read_limit}
    return {"plan.json": json.dumps(own)}
