// SPDX-License-Identifier: Apache-2.0
#include "address/sitedomain.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QStringList>

namespace IsItMe {

namespace {

/// Second-level labels under which country registries register names ("co.uk", "com.au").
bool isRegistryLabel(const QString &label)
{
    static const QStringList labels =
        QStringLiteral("ac,co,com,edu,gen,go,gob,gouv,gov,gv,id,lg,ltd,me,mil,ne,"
                       "net,nhs,nom,or,org,plc,sch,web")
            .split(u',');
    return labels.contains(label);
}

/// Domains below which strangers get names: their mailboxes are the hoster's.
bool isSharedHosting(const QString &domain)
{
    static const QStringList domains =
        QStringLiteral("github.io,gitlab.io,herokuapp.com,vercel.app,netlify.app,pages.dev,workers.dev,"
                       "cloudfront.net,amazonaws.com,elasticbeanstalk.com,azurewebsites.net,azureedge.net,"
                       "azurefd.net,cloudapp.net,windows.net,web.app,firebaseapp.com,appspot.com,run.app,"
                       "blogspot.com,wordpress.com,wixsite.com,weebly.com,squarespace.com,myshopify.com,"
                       "fly.dev,onrender.com,railway.app,deno.dev,surge.sh,glitch.me,repl.co,ngrok.io,"
                       "ngrok-free.app,trycloudflare.com,duckdns.org,dyndns.org,no-ip.org,ddns.net,"
                       "digitaloceanspaces.com,ondigitalocean.app,fastly.net,akamaized.net,edgekey.net")
            .split(u',');
    return domains.contains(domain);
}

bool isHostName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(\A(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z)"));
    return name.size() <= 253 && pattern.match(name).hasMatch();
}

} // namespace

QString registrableDomain(const QString &host)
{
    const QString name = host.toLower();
    if (!QHostAddress(name).isNull() || !isHostName(name))
        return {};
    const QStringList labels = name.split(u'.');
    const bool country = labels.last().size() == 2;
    const bool registry = country && labels.size() >= 2 && isRegistryLabel(labels.at(labels.size() - 2));
    const qsizetype keep = registry ? 3 : 2;
    if (labels.size() < keep)
        return {};
    const QString domain = labels.last(keep).join(u'.');
    const bool shared = isSharedHosting(domain) ||
                        (labels.size() > keep && isSharedHosting(labels.last(keep + 1).join(u'.')));
    return shared ? QString() : domain;
}

QString soaMailbox(const QString &soa)
{
    const QStringList fields = soa.simplified().split(u' ');
    if (fields.size() < 2)
        return {};
    QString rname = fields.at(1).toLower();
    if (rname.endsWith(u'.'))
        rname.chop(1);
    qsizetype dot = -1;
    for (qsizetype index = 0; index < rname.size() && dot < 0; ++index) {
        if (rname.at(index) == u'\\')
            ++index;
        else if (rname.at(index) == u'.')
            dot = index;
    }
    if (dot <= 0)
        return {};
    QString local = rname.first(dot);
    local.replace(QLatin1String("\\."), QLatin1String("."));
    const QString address = local + u'@' + rname.sliced(dot + 1);
    return isPlainMailAddress(address) ? address : QString();
}

bool isPlainMailAddress(const QString &address)
{
    static const QRegularExpression local(QStringLiteral(R"(\A[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*\z)"));
    const qsizetype at = address.indexOf(u'@');
    return at > 0 && at <= 64 && address.size() <= 254 && local.match(address.first(at)).hasMatch() &&
           isHostName(address.sliced(at + 1).toLower());
}

} // namespace IsItMe
