# SPDX-License-Identifier: Apache-2.0
"""The configuration that each kind of gateway wants, from the same plan. Every function gives {file name: text}."""


def _bracketed(address):
    return f"[{address}]" if ":" in address else address


def _endpoints(plan, port):
    return [f"{_bracketed(address)}:{port}" for address in plan.listen]


def _upstream(pair):
    return f"{_bracketed(pair[0])}:{pair[1]}"


def _by_name(plan):
    """Whether the first upstream is a name and no address."""
    return any(c.isalpha() for c in plan.upstreams[0][0]) and ":" not in plan.upstreams[0][0]


def nginx(plan):
    servers = []
    target = f"$behind; set $behind {_upstream(plan.upstreams[0])}" if _by_name(plan) else "upstreams"
    location = (f"    location / {{ proxy_pass http://{target}; proxy_http_version 1.1; proxy_set_header Host $host; "
                f'proxy_set_header Connection ""; }}\n')
    if plan.error_page:
        location += "    error_page 502 503 504 /sorry.html;\n    location = /sorry.html { root .; internal; }\n"
    names = " ".join(plan.names)
    if plan.https:
        listens = "".join(f"    listen {e} ssl http2;\n" for e in _endpoints(plan, 443))
        servers.append(f"  server {{\n{listens}    server_name {names};\n    ssl_certificate {plan.certificate.chain};\n"
                       f"    ssl_certificate_key {plan.certificate.key};\n{plan.extra}\n{location}  }}\n")
    if plan.http != "closed":
        listens = "".join(f"    listen {e};\n" for port in plan.plain_ports for e in _endpoints(plan, port))
        body = f"{plan.extra}\n{location}" if plan.http == "serve" else "    return 301 https://$host$request_uri;\n"
        servers.append(f"  server {{\n{listens}    server_name {names};\n{body}  }}\n")
    servers_of = "".join(f"    server {_upstream(u)} max_fails=0;\n" for u in plan.upstreams)
    group = f"  upstream upstreams {{\n{servers_of}  }}\n"
    if _by_name(plan):  # nginx looks a name up at its start, and gives up; in a variable it does so at each request
        group = "  resolver 198.51.100.8 valid=1s ipv6=off;\n  resolver_timeout 5s;\n"
    return {"nginx.conf": f"""user nobody nogroup;
worker_processes 1;
daemon off;
pid nginx.pid;
error_log error.log;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  proxy_connect_timeout {plan.connect_limit:g}s;
  proxy_read_timeout {plan.read_limit:g}s;
  proxy_next_upstream {'error timeout' if plan.retries else 'off'};
{plan.extra_top}
{group}{''.join(servers)}}}
""", "sorry.html": plan.error_page}


def _haproxy_head(plan):
    return f"""global
  maxconn 200
defaults
  mode http
  timeout client 90s
  timeout connect {plan.connect_limit:g}s
  timeout server {plan.read_limit:g}s
  retries 0
  option http-keep-alive
"""


def haproxy(plan):
    text = _haproxy_head(plan)
    binds = []
    if plan.https:
        both = plan.certificate.combined()
        binds += [f"  bind {e} ssl crt {both} alpn h2,http/1.1" for e in _endpoints(plan, 443)]
    redirect = ""
    if plan.http != "closed":
        binds += [f"  bind {e}" for port in plan.plain_ports for e in _endpoints(plan, port)]
        if plan.http == "redirect":
            redirect = "  http-request redirect scheme https code 301 unless { ssl_fc }\n"
    files = {}
    page = ""
    if plan.error_page:
        for status, reason in ((502, "Bad Gateway"), (503, "Service Unavailable"), (504, "Gateway Time-out")):
            files[f"{status}.http"] = (f"HTTP/1.1 {status} {reason}\r\nContent-Type: text/html\r\n"
                                       f"Connection: close\r\n\r\n{plan.error_page}")
            page += f"  errorfile {status} {plan.folder}/{status}.http\n"
    redispatch = "  option redispatch\n  retries 2\n" if plan.retries else ""
    by_name = " init-addr none resolvers lab" if _by_name(plan) else ""
    if by_name:
        text += "resolvers lab\n  nameserver one 198.51.100.8:53\n"
    servers = "".join(f"  server s{i} {_upstream(u)}{by_name}\n" for i, u in enumerate(plan.upstreams))
    text += "frontend site\n" + "\n".join(binds) + f"\n{redirect}{page}{plan.extra}\n  default_backend servers\n"
    text += f"backend servers\n  balance roundrobin\n{redispatch}{page}{plan.extra_top}\n{servers}"
    return {**files, "haproxy.cfg": text}


def haproxy_front(plan):
    """Ends TLS and passes the bytes on untouched to the gateway on port 8443 of the loopback."""
    both = plan.certificate.combined()
    binds = "\n".join(f"  bind {e} ssl crt {both} alpn http/1.1" for e in _endpoints(plan, 443))
    return {"front.cfg": f"""global
  maxconn 200
defaults
  mode tcp
  timeout client 90s
  timeout connect 5s
  timeout server 90s
frontend tls
{binds}
  default_backend plain
backend plain
  server gateway 127.0.0.1:8443
"""}


def apache(plan):
    modules = ["mpm_event", "authz_core", "proxy", "proxy_http", "ssl", "socache_shmcb", "rewrite", "headers", "mime",
               "lbmethod_byrequests", "proxy_balancer", "slotmem_shm", "dir", "http2", "alias"]
    loads = "".join(f"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so\n" for m in modules)
    ends = ([443] if plan.https else []) + (list(plan.plain_ports) if plan.http != "closed" else [])
    listens = "".join(f"Listen {e}\n" for port in ends for e in _endpoints(plan, port))
    limits = f"connectiontimeout={max(1, round(plan.connect_limit))} timeout={max(1, round(plan.read_limit))} retry=0"
    members = "".join(f"  BalancerMember http://{_upstream(u)} {limits}\n" for u in plan.upstreams)
    page = ""
    if plan.error_page:
        page = "".join(f'  ErrorDocument {s} "{plan.error_page.replace(chr(34), chr(39))}"\n' for s in (502, 503, 504))
    if len(plan.upstreams) == 1:
        passing = f"  ProxyPass / http://{_upstream(plan.upstreams[0])}/ {limits}\n"
    else:
        passing = f"  <Proxy balancer://servers>\n{members}  </Proxy>\n  ProxyPass / balancer://servers/\n"
    passing = f"  ProxyPreserveHost On\n{page}{plan.extra}\n{passing}"
    hosts = ""
    if plan.https:
        hosts += (f"<VirtualHost *:443>\n  ServerName {plan.names[0]}\n  SSLEngine on\n  Protocols h2 http/1.1\n"
                  f"  SSLCertificateFile {plan.certificate.chain}\n  SSLCertificateKeyFile {plan.certificate.key}\n"
                  f"{passing}</VirtualHost>\n")
    if plan.http != "closed":
        body = passing if plan.http == "serve" else (
            "  RewriteEngine On\n  RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\n")
        for port in plan.plain_ports:
            hosts += f"<VirtualHost *:{port}>\n  ServerName {plan.names[0]}\n{body}</VirtualHost>\n"
    return {"apache.conf": f"""ServerRoot {plan.folder}
PidFile apache.pid
ServerName {plan.names[0]}
User nobody
Group nogroup
DefaultRuntimeDir {plan.folder}
ErrorLog {plan.folder}/error.log
ServerTokens OS
ServerSignature On
{loads}TypesConfig /etc/mime.types
StartServers 1
ServerLimit 2
ThreadsPerChild 16
MaxRequestWorkers 32
ProxyTimeout {max(1, round(plan.read_limit))}
{listens}{hosts}"""}


def varnish(plan):
    """Varnish keeps no TLS: the front ends it on 443 and hands over on the loopback."""
    backends = "".join(f"""backend b{i} {{ .host = "{u[0]}"; .port = "{u[1]}"; .connect_timeout = {plan.connect_limit:g}s;
  .first_byte_timeout = {plan.read_limit:g}s; .between_bytes_timeout = {plan.read_limit:g}s; }}
""" for i, u in enumerate(plan.upstreams))
    members = "".join(f"  all.add_backend(b{i});\n" for i in range(len(plan.upstreams)))
    page = ""
    if plan.error_page:
        page = f"sub vcl_backend_error {{\n  synthetic({{\"{plan.error_page}\"}});\n  return (deliver);\n}}\n"
    redirect = ""
    if plan.http == "redirect" and plan.https:
        redirect = '  if (std.port(local.ip) == 80) { return (synth(301, "https://" + req.http.host + req.url)); }\n'
    lines = [f"{e},HTTP" for port in plan.plain_ports for e in _endpoints(plan, port)] if plan.http != "closed" else []
    return {"lab.vcl": f"""vcl 4.1;
import directors;
import std;
{backends}sub vcl_init {{
  new all = directors.round_robin();
{members}}}
sub vcl_recv {{
{redirect}  set req.backend_hint = all.backend();
{plan.extra}
}}
sub vcl_synth {{
  if (resp.status == 301) {{ set resp.http.Location = resp.reason; set resp.reason = "Moved"; return (deliver); }}
}}
{page}{plan.extra_top}
""", "listen": " ".join(["127.0.0.1:8443,HTTP"] + lines)}


def caddy(plan):
    upstreams = " ".join(f"{_upstream(u)}" for u in plan.upstreams)
    handle = (f"  reverse_proxy {upstreams} {{\n    lb_policy round_robin\n    transport http {{\n"
              f"      dial_timeout {plan.connect_limit:g}s\n      response_header_timeout {plan.read_limit:g}s\n    }}\n  }}\n")
    if plan.error_page:
        handle += f"  handle_errors {{\n    respond `{plan.error_page}` {{err.status_code}}\n  }}\n"
    bind = "  bind " + " ".join(plan.listen) + "\n"
    sites = ""
    if plan.https:
        names = ", ".join(f"https://{n}" for n in plan.names)
        sites += f"{names} {{\n{bind}  tls {plan.certificate.chain} {plan.certificate.key}\n{plan.extra}\n{handle}}}\n"
    if plan.http != "closed":
        names = ", ".join(f"http://{n}:{p}" for n in plan.names for p in plan.plain_ports)
        body = f"{plan.extra}\n{handle}" if plan.http == "serve" else "  redir https://{host}{uri} 301\n"
        sites += f"{names} {{\n{bind}{body}}}\n"
    return {"Caddyfile": "{\n  admin off\n  auto_https off\n}\n" + sites}


def squid(plan):
    ports = ["http_port 127.0.0.1:8443 accel defaultsite=" + plan.names[0] + " no-vhost"]
    if plan.http != "closed":
        ports += [f"http_port {e} accel defaultsite={plan.names[0]}" for port in plan.plain_ports
                  for e in _endpoints(plan, port)]
    peers = "".join(f"cache_peer {u[0]} parent {u[1]} 0 no-query originserver round-robin name=s{i} "
                    f"connect-timeout={max(1, round(plan.connect_limit))} max-conn=64\n"
                    for i, u in enumerate(plan.upstreams))
    return {"squid.conf": f"""{chr(10).join(ports)}
{peers}http_access allow all
never_direct allow all
{"" if "negative_ttl" in plan.extra else "cache deny all"}
cache_effective_user nobody
cache_effective_group nogroup
visible_hostname gateway.{plan.names[0]}
pid_filename {plan.folder}/squid.pid
access_log none
cache_log {plan.folder}/cache.log
coredump_dir {plan.folder}
read_timeout {max(1, round(plan.read_limit))} seconds
connect_timeout {max(1, round(plan.connect_limit))} seconds
forward_max_tries 1
shutdown_lifetime 0 seconds
pinger_enable off
{plan.extra}
"""}


def h2o(plan):
    def listens(port, tls):
        lines = ""
        for address in plan.listen:
            lines += f"listen:\n  host: \"{address}\"\n  port: {port}\n"
            if tls:
                lines += (f"  ssl:\n    certificate-file: {plan.certificate.chain}\n"
                          f"    key-file: {plan.certificate.key}\n")
        return lines

    text = "user: root\npid-file: h2o.pid\nerror-log: error.log\n"
    text += f"proxy.timeout.io: {int(plan.read_limit * 1000)}\n"
    text += listens(443, True) if plan.https else ""
    if plan.http != "closed":
        text += "".join(listens(port, False) for port in plan.plain_ports)
    text += "hosts:\n"
    target = _upstream(plan.upstreams[0])
    proxy = (f"    paths:\n      \"/\":\n        proxy.reverse.url: http://{target}/\n"
             f"        proxy.preserve-host: ON\n{plan.extra}")
    for name in plan.names:
        if plan.https:
            text += f"  \"{name}:443\":\n{proxy}"
        if plan.http == "redirect":
            text += (f"  \"{name}:80\":\n    paths:\n      \"/\":\n        redirect:\n          status: 301\n"
                     f"          url: https://{name}/\n")
        elif plan.http == "serve":
            for port in plan.plain_ports:
                text += f"  \"{name}:{port}\":\n{proxy}"
    return {"h2o.conf": text}


def trafficserver(plan):
    """Traffic Server reads a whole tree of settings; runroot.yaml says where it is."""
    descriptors = []
    for address in plan.listen:
        family = ":ipv6" if ":" in address else ""
        where = f"ip-in={_bracketed(address)}"
        if plan.https:
            descriptors.append(f"443:ssl{family}:{where}")
        if plan.http != "closed":
            descriptors += [f"{p}{family}:{where}" for p in plan.plain_ports]
    target = f"http://{_upstream(plan.upstreams[0])}/"
    maps = ""
    for name in plan.names:
        if plan.https:
            maps += f"map https://{name}/ {target}\n"
        if plan.http == "serve":
            maps += "".join(f"map http://{name}{'' if p == 80 else f':{p}'}/ {target}\n" for p in plan.plain_ports)
        elif plan.http == "redirect":
            maps += f"redirect http://{name}/ https://{name}/\n"
    multi = ""
    if plan.https:
        multi = f"dest_ip=* ssl_cert_name={plan.certificate.combined()}\n"
    settings = {
        "admin.user_id STRING": "nobody", "http.server_ports STRING": " ".join(descriptors),
        "url_remap.remap_required INT": 1, "url_remap.pristine_host_hdr INT": 1, "http.cache.http INT": 0,
        "http.connect_attempts_timeout INT": max(1, round(plan.connect_limit)),
        "http.transaction_no_activity_timeout_out INT": max(1, round(plan.read_limit)),
        "http.connect_attempts_max_retries INT": 0, "http.connect_attempts_rr_retries INT": 0,
        "diags.output.error STRING": "E", "log.logging_enabled INT": 0, "http.insert_response_via_str INT": 2,
        "body_factory.template_sets_dir STRING": "/etc/trafficserver/body_factory",
        "exec_thread.autoconfig INT": 0, "exec_thread.limit INT": 2,
        "ssl.server.cert.path STRING": "/", "ssl.server.private_key.path STRING": "/",
    }
    records = "".join(f"CONFIG proxy.config.{k} {v}\n" for k, v in settings.items())
    layout = {"prefix": "/usr", "exec_prefix": "/usr", "bindir": "/usr/bin", "sbindir": "/usr/sbin",
              "datadir": "/usr/share/trafficserver", "includedir": "/usr/include", "libdir": "/usr/lib/trafficserver",
              "libexecdir": "/usr/lib/trafficserver/modules",
              **dict.fromkeys(("sysconfdir", "localstatedir", "runtimedir", "logdir", "cachedir"), plan.folder)}
    return {"runroot.yaml": "".join(f"{k}: {v}\n" for k, v in layout.items()),
            "records.config": records + plan.extra, "remap.config": maps,
            "ssl_multicert.config": multi, "storage.config": "",
            "ip_allow.yaml": "ip_allow:\n- apply: in\n  ip_addrs: 0/0\n  action: allow\n"
                             "  methods: ALL\n- apply: in\n  ip_addrs: ::/0\n  action: allow\n"
                             "  methods: ALL\n"}
