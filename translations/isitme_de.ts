<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerKeys</name>
    <message>
        <source>After pressing F5 in the browser, the site ...</source>
        <translation>Nach Drücken von F5 im Browser: Die Website ...</translation>
    </message>
    <message>
        <source>In a private window, the site ...</source>
        <translation>In einem privaten Fenster: Die Website ...</translation>
    </message>
    <message>
        <source>After clearing the site&apos;s cookies and stored data, it ...</source>
        <translation>Nach dem Löschen der Cookies und Daten der Website: Sie ...</translation>
    </message>
    <message>
        <source>In another browser on this computer, the site ...</source>
        <translation>In einem anderen Browser auf diesem Computer: Die Website ...</translation>
    </message>
    <message>
        <source>On another device in the same network, the site ...</source>
        <translation>Auf einem anderen Gerät im selben Netz: Die Website ...</translation>
    </message>
    <message>
        <source>On a phone without Wi-Fi, or in another network, the site ...</source>
        <translation>Auf einem Handy ohne WLAN oder in einem anderen Netz: Die Website ...</translation>
    </message>
    <message>
        <source>The router is yours to switch off and on</source>
        <translation>Der Router gehört Ihnen, Sie dürfen ihn aus- und einschalten</translation>
    </message>
    <message>
        <source>After restarting the router, the site ...</source>
        <translation>Nach dem Neustart des Routers: Die Website ...</translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>That file holds no saved check and no report of IsItMe.</source>
        <translation>Diese Datei enthält weder eine gespeicherte Prüfung noch einen Bericht von IsItMe.</translation>
    </message>
    <message>
        <source>That file was written by a newer IsItMe. Please install the newest version to open it.</source>
        <translation>Diese Datei stammt von einem neueren IsItMe. Bitte installieren Sie die neueste Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>That file is damaged in line %1, so it can&apos;t be used.</source>
        <translation>Diese Datei ist in Zeile %1 beschädigt und lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>That report is damaged, so it can&apos;t be used.</source>
        <translation>Dieser Bericht ist beschädigt und lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>That file is too large to be a saved check.</source>
        <translation>Diese Datei ist zu groß für eine gespeicherte Prüfung.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: %2.</source>
        <translation>%1 lässt sich nicht öffnen: %2.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The check can&apos;t be saved in %1: %2.</source>
        <translation>Die Prüfung lässt sich in %1 nicht speichern: %2.</translation>
    </message>
    <message>
        <source>That check is open in another window, or its folder can&apos;t be written to.</source>
        <translation>Diese Prüfung ist in einem anderen Fenster offen, oder in ihren Ordner darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>its folder is missing and can&apos;t be made</source>
        <translation>der Ordner fehlt und lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>another file has that name</source>
        <translation>eine andere Datei trägt diesen Namen</translation>
    </message>
    <message>
        <source>it is a report</source>
        <translation>es ist ein Bericht</translation>
    </message>
    <message>
        <source>it has grown too large</source>
        <translation>sie ist zu groß geworden</translation>
    </message>
</context>
<context>
    <name>Observations</name>
    <message>
        <source>no network link</source>
        <translation>keine Netzverbindung</translation>
    </message>
    <message>
        <source>link up: %1</source>
        <translation>Verbindung besteht: %1</translation>
    </message>
    <message>
        <source>no default route</source>
        <translation>kein Weg nach draußen</translation>
    </message>
    <message>
        <source>has a router</source>
        <translation>hat einen Router</translation>
    </message>
    <message>
        <source>through a proxy</source>
        <translation>über einen Proxy</translation>
    </message>
    <message>
        <source>VPN on</source>
        <translation>VPN eingeschaltet</translation>
    </message>
    <message>
        <source>the hosts file names the site</source>
        <translation>die Hosts-Datei nennt die Website</translation>
    </message>
    <message>
        <source>router answers in %1</source>
        <translation>Router antwortet in %1</translation>
    </message>
    <message>
        <source>router answers</source>
        <translation>Router antwortet</translation>
    </message>
    <message>
        <source>router is in the neighbour table, ignores our questions</source>
        <translation>Router steht in der Nachbartabelle, beantwortet unsere Fragen aber nicht</translation>
    </message>
    <message>
        <source>router is silent</source>
        <translation>Router schweigt</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%1 %2 bei %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, no such record</source>
        <translation>%1: %2, kein solcher Eintrag</translation>
    </message>
    <message>
        <source>this computer finds %1 at %2</source>
        <translation>dieser Computer findet %1 unter %2</translation>
    </message>
    <message>
        <source>this computer can&apos;t find %1: %2</source>
        <translation>dieser Computer findet %1 nicht: %2</translation>
    </message>
    <message>
        <source>%1 beyond the router answers</source>
        <translation>%1 jenseits des Routers antwortet</translation>
    </message>
    <message>
        <source>%1 beyond the router: %2</source>
        <translation>%1 jenseits des Routers: %2</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>sends on to %1</source>
        <translation>leitet weiter nach %1</translation>
    </message>
    <message>
        <source>first byte after %1</source>
        <translation>erstes Byte nach %1</translation>
    </message>
    <message>
        <source>ended after %1</source>
        <translation>zu Ende nach %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1: as expected</source>
        <translation>%1: wie erwartet</translation>
    </message>
    <message>
        <source>%1: not what it should be (%2); %3</source>
        <translation>%1: nicht, was es sein soll (%2); %3</translation>
    </message>
    <message>
        <source>seen from %1: %2</source>
        <translation>von %1 aus gesehen: %2</translation>
    </message>
    <message>
        <source>the person says: %1 = %2</source>
        <translation>Angabe der Person: %1 = %2</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>zu Ende</translation>
    </message>
    <message>
        <source>%1 (stopped)</source>
        <translation>%1 (angehalten)</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <translation>%1 (ausgelassen)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>the page</source>
        <translation>die Seite</translation>
    </message>
    <message>
        <source>the page again</source>
        <translation>die Seite noch einmal</translation>
    </message>
    <message>
        <source>the home page</source>
        <translation>die Startseite</translation>
    </message>
    <message>
        <source>/robots.txt</source>
        <translation>/robots.txt</translation>
    </message>
    <message>
        <source>the page without TLS</source>
        <translation>die Seite ohne TLS</translation>
    </message>
    <message>
        <source>connectivity check</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>control site</source>
        <translation>Vergleichs-Website</translation>
    </message>
    <message>
        <source>there is no address to ask</source>
        <translation>es gibt keine Adresse zum Fragen</translation>
    </message>
    <message>
        <source>the name does not exist (NXDOMAIN)</source>
        <translation>den Namen gibt es nicht (NXDOMAIN)</translation>
    </message>
    <message>
        <source>the name has no address of this kind</source>
        <translation>der Name hat keine Adresse dieser Art</translation>
    </message>
    <message>
        <source>the resolver reports a failure (SERVFAIL)</source>
        <translation>der Resolver meldet einen Fehler (SERVFAIL)</translation>
    </message>
    <message>
        <source>the resolver refuses to answer</source>
        <translation>der Resolver verweigert die Antwort</translation>
    </message>
    <message>
        <source>the look-up failed</source>
        <translation>das Nachschlagen schlug fehl</translation>
    </message>
    <message>
        <source>no route to it</source>
        <translation>kein Weg dorthin</translation>
    </message>
    <message>
        <source>this computer does not permit it</source>
        <translation>dieser Computer erlaubt es nicht</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>die Verbindung wurde abgewiesen</translation>
    </message>
    <message>
        <source>the connection was reset</source>
        <translation>die Verbindung wurde abgebrochen</translation>
    </message>
    <message>
        <source>the connection was closed without an answer</source>
        <translation>die Verbindung wurde ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>the certificate is not valid</source>
        <translation>das Zertifikat ist ungültig</translation>
    </message>
    <message>
        <source>the TLS handshake failed</source>
        <translation>der TLS-Verbindungsaufbau schlug fehl</translation>
    </message>
    <message>
        <source>the answer is not HTTP</source>
        <translation>die Antwort ist kein HTTP</translation>
    </message>
    <message>
        <source>the answer&apos;s headers are too large</source>
        <translation>die Kopfzeilen der Antwort sind zu groß</translation>
    </message>
    <message>
        <source>the answer broke off</source>
        <translation>die Antwort brach ab</translation>
    </message>
    <message>
        <source>it redirects in circles</source>
        <translation>sie leitet im Kreis weiter</translation>
    </message>
    <message>
        <source>it redirects too often</source>
        <translation>sie leitet zu oft weiter</translation>
    </message>
    <message>
        <source>it redirects to where we do not follow</source>
        <translation>sie leitet dorthin weiter, wohin wir nicht folgen</translation>
    </message>
    <message>
        <source>the proxy refused</source>
        <translation>der Proxy lehnte ab</translation>
    </message>
    <message>
        <source>the proxy does not answer</source>
        <translation>der Proxy antwortet nicht</translation>
    </message>
    <message>
        <source>the service gave no usable answer</source>
        <translation>der Dienst gab keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>the service wants us to wait</source>
        <translation>der Dienst bittet uns zu warten</translation>
    </message>
    <message>
        <source>our own fault</source>
        <translation>unser eigener Fehler</translation>
    </message>
</context>
<context>
    <name>QAbstractSocket</name>
    <message>
        <source>Connection timed out</source>
        <translation>Zeitüberschreitung bei der Verbindung</translation>
    </message>
</context>
<context>
    <name>QNativeSocketEngine</name>
    <message>
        <source>Connection timed out</source>
        <translation>Zeitüberschreitung bei der Verbindung</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>%1 wrote this answer itself</source>
        <translation>%1 hat diese Antwort selbst geschrieben</translation>
    </message>
    <message>
        <source>the server behind %1 wrote this answer</source>
        <translation>der Server hinter %1 hat diese Antwort geschrieben</translation>
    </message>
    <message>
        <source>%1, handed on by %2</source>
        <translation>%1, weitergereicht von %2</translation>
    </message>
    <message>
        <source>%1 (it says: %2)</source>
        <translation>%1 (es sagt: %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 from %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>erstes Byte</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>sent on to %1</source>
        <translation>weitergeleitet nach %1</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>%1 (data centre)</source>
        <translation>%1 (Rechenzentrum)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 (another page of the site)</source>
        <translation>%1 (andere Seite derselben Website)</translation>
    </message>
    <message>
        <source>The visitor&apos;s router</source>
        <translation>Der Router der Person</translation>
    </message>
    <message>
        <source>The visitor&apos;s internet</source>
        <translation>Der Internetzugang der Person</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>connectivity check at %1 as expected</source>
        <translation>Verbindungstest bei %1 wie erwartet</translation>
    </message>
    <message>
        <source>%1 opens</source>
        <translation>%1 öffnet sich</translation>
    </message>
    <message>
        <source>The site&apos;s name</source>
        <translation>Der Name der Website</translation>
    </message>
    <message>
        <source>an independent resolver says</source>
        <translation>ein unabhängiger Resolver sagt</translation>
    </message>
    <message>
        <source>the visitor&apos;s resolver says</source>
        <translation>der Resolver der Person sagt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>Das Zertifikat</translation>
    </message>
    <message>
        <source>valid until %1, %2</source>
        <translation>gültig bis %1, %2</translation>
    </message>
    <message>
        <source>Other parts of the site</source>
        <translation>Andere Teile der Website</translation>
    </message>
    <message>
        <source>cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>Mobilfunk</translation>
    </message>
    <message>
        <source>virtual</source>
        <translation>virtuell</translation>
    </message>
    <message>
        <source>tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>none is up</source>
        <translation>keine aktiv</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Resolvers</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>carries the traffic</source>
        <translation>trägt den Verkehr</translation>
    </message>
    <message>
        <source>Hosts file</source>
        <translation>Hosts-Datei</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Server performance</source>
        <translation>Leistung der Server</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Connectivity between the servers</source>
        <translation>Verbindung zwischen den Servern</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>The site&apos;s own code and database</source>
        <translation>Programmcode und Datenbank der Website</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Third parties</source>
        <translation>Dritte</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message>
        <source>not the cause</source>
        <translation>nicht die Ursache</translation>
    </message>
    <message>
        <source>here it is</source>
        <translation>hier liegt es</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>braucht einen Menschen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>nicht zu klären</translation>
    </message>
    <message>
        <source>First look</source>
        <translation>Erster Blick</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Cache and cookies</source>
        <translation>Cache und Cookies</translation>
    </message>
    <message>
        <source>Other browser</source>
        <translation>Anderer Browser</translation>
    </message>
    <message>
        <source>Down for everyone?</source>
        <translation>Bei allen gestört?</translation>
    </message>
    <message>
        <source>Tell the administrator</source>
        <translation>Den Betreiber benachrichtigen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>this browser</source>
        <translation>dieser Browser</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>dieses Netz</translation>
    </message>
    <message>
        <source>some visitors</source>
        <translation>einige Besucher</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>die Adresse</translation>
    </message>
    <message>
        <source>the browser</source>
        <translation>der Browser</translation>
    </message>
    <message>
        <source>this network&apos;s router</source>
        <translation>der Router dieses Netzes</translation>
    </message>
    <message>
        <source>the proxy on this side</source>
        <translation>der Proxy auf dieser Seite</translation>
    </message>
    <message>
        <source>the visitor&apos;s internet provider</source>
        <translation>der Internetanbieter der Person</translation>
    </message>
    <message>
        <source>the visitor&apos;s resolver</source>
        <translation>der Resolver der Person</translation>
    </message>
    <message>
        <source>the site&apos;s DNS</source>
        <translation>das DNS der Website</translation>
    </message>
    <message>
        <source>the site&apos;s network</source>
        <translation>das Netz der Website</translation>
    </message>
    <message>
        <source>the site&apos;s gateway</source>
        <translation>das Gateway der Website</translation>
    </message>
    <message>
        <source>the server behind the gateway</source>
        <translation>der Server hinter dem Gateway</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>addresses of the visitor&apos;s computer and network (words such as local-1 stand for them)</source>
        <translation>Adressen des Computers und Netzes der Person (dafür stehen Wörter wie local-1)</translation>
    </message>
    <message>
        <source>the visitor&apos;s public address</source>
        <translation>die öffentliche Adresse der Person</translation>
    </message>
    <message>
        <source>secret-looking values in addresses</source>
        <translation>Werte in Adressen, die geheim aussehen</translation>
    </message>
    <message>
        <source>cookies, tokens and passwords</source>
        <translation>Cookies, Token und Passwörter</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Front door</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Visitor&apos;s time</source>
        <translation>Zeit der Person</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwort von</translation>
    </message>
    <message>
        <source>Request&apos;s ID</source>
        <translation>Kennung der Anfrage</translation>
    </message>
    <message>
        <source>Most likely</source>
        <translation>Am wahrscheinlichsten</translation>
    </message>
    <message>
        <source>Affected: %1. Where: %2.</source>
        <translation>Betroffen: %1. Wo: %2.</translation>
    </message>
    <message>
        <source>No cause could be named from what was seen.</source>
        <translation>Aus dem Gesehenen ließ sich keine Ursache nennen.</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Gesehen in</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Spricht dagegen</translation>
    </message>
    <message>
        <source>Something else: %1.</source>
        <translation>Etwas anderes: %1.</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <source>Nothing that was seen asks for a check on the site&apos;s side.</source>
        <translation>Nichts Gesehenes verlangt eine Prüfung beim Betreiber.</translation>
    </message>
    <message>
        <source>Nothing seen points at: %1.</source>
        <translation>Nichts Gesehenes deutet auf: %1.</translation>
    </message>
    <message>
        <source>Every try, by address</source>
        <translation>Alle Versuche, nach Adresse</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Answers in order</source>
        <translation>Antworten der Reihe nach</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>First byte, from the start</source>
        <translation>Erstes Byte, ab Beginn</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Seen from elsewhere</source>
        <translation>Von anderswo gesehen</translation>
    </message>
    <message>
        <source>Nobody elsewhere answered.</source>
        <translation>Von anderswo kam keine Antwort.</translation>
    </message>
    <message>
        <source>Nobody elsewhere was asked: the visitor did not agree to tell others which site it is about.</source>
        <translation>Anderswo wurde niemand gefragt: Die Person hat nicht zugestimmt, anderen die Website zu nennen.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Reached the gateway</source>
        <translation>Gateway erreicht</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request IDs, to find these requests in the logs</source>
        <translation>Kennungen, um diese Anfragen in den Protokollen zu finden</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>%1 that who is affected and where it breaks are both right.</source>
        <translation>%1, dass beides stimmt: wer betroffen ist und wo es klemmt.</translation>
    </message>
    <message>
        <source>The shares of the causes are judgements from the outside: causes that look alike from there share what could be wrong.</source>
        <translation>Die Anteile der Ursachen sind Urteile von außen: Ursachen, die von dort gleich aussehen, teilen sich, was es sein könnte.</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Es wurde nichts weggelassen.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Weggelassen: %1.</translation>
    </message>
    <message>
        <source>The site was sent %1 requests.</source>
        <translation>Die Website erhielt %1 Anfragen.</translation>
    </message>
    <message>
        <source>The address has a query, which may work only once: it was asked once, repeats left it out.</source>
        <translation>Die Adresse hat einen Zusatz nach dem Fragezeichen, der vielleicht nur einmal gilt: Damit wurde nur einmal gefragt, Wiederholungen ließen ihn weg.</translation>
    </message>
    <message>
        <source>All observations (%1)</source>
        <translation>Alle Beobachtungen (%1)</translation>
    </message>
    <message>
        <source>What works, and how that was seen</source>
        <translation>Was geht und woran das zu sehen war</translation>
    </message>
    <message>
        <source>The visitor&apos;s network</source>
        <translation>Das Netz der Person</translation>
    </message>
    <message>
        <source>What the visitor went through</source>
        <translation>Was die Person durchgegangen ist</translation>
    </message>
    <message>
        <source>Report %1, made by IsItMe %2 (Qt %3) on %4.</source>
        <translation>Bericht %1, erstellt von IsItMe %2 (Qt %3) unter %4.</translation>
    </message>
    <message>
        <source>The file is too large for a report.</source>
        <translation>Die Datei ist zu groß für einen Bericht.</translation>
    </message>
    <message>
        <source>The file is not a report of IsItMe.</source>
        <translation>Die Datei ist kein Bericht von IsItMe.</translation>
    </message>
    <message>
        <source>The report was written by a newer IsItMe.</source>
        <translation>Der Bericht stammt von einem neueren IsItMe.</translation>
    </message>
    <message>
        <source>The report can&apos;t be read: something is wrong in &quot;%1&quot;.</source>
        <translation>Der Bericht ist nicht lesbar: In „%1“ stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Kennung der Anfrage</translation>
    </message>
    <message>
        <source>Affected: %1. Where: %2. How sure: %3.</source>
        <translation>Betroffen: %1. Wo: %2. Wie sicher: %3.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>%1 from %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>%1, first byte %2</source>
        <translation>%1, erstes Byte %2</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Weggelassen: %1</translation>
    </message>
    <message>
        <source>Report %1, IsItMe %2, %3; %4 requests to the site.</source>
        <translation>Bericht %1, IsItMe %2, %3; %4 Anfragen an die Website.</translation>
    </message>
    <message>
        <source>The whole report is attached or can be sent.</source>
        <translation>Der ganze Bericht liegt bei oder lässt sich nachsenden.</translation>
    </message>
</context>
</TS>
