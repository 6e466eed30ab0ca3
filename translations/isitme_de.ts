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
        <source>After restarting the router, the site ...</source>
        <translation>Nach dem Neustart des Routers: Die Website ...</translation>
    </message>
    <message>
        <source>Other hosts that the page takes parts from may be contacted too: this computer&apos;s browsers load the whole page, as a visit does</source>
        <translation>Andere Rechner, von denen die Seite Teile holt, dürfen auch angesprochen werden: Die Browser dieses Computers laden die ganze Seite wie bei einem Besuch</translation>
    </message>
    <message>
        <source>With the browser&apos;s extensions switched off, the site ...</source>
        <translation>Mit ausgeschalteten Erweiterungen des Browsers: Die Website ...</translation>
    </message>
    <message>
        <source>The router is yours to switch off and on; if not, whose it is</source>
        <translation>Der Router gehört Ihnen und darf aus- und eingeschaltet werden; wenn nicht, wem er gehört</translation>
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
    <name>Causes</name>
    <message>
        <source>There is no site with that name.</source>
        <translation>Eine Website mit diesem Namen gibt es nicht.</translation>
    </message>
    <message>
        <source>Nobody on the internet knows %1. Most often a letter is wrong.</source>
        <translation>Niemand im Internet kennt %1. Meist ist ein Buchstabe falsch.</translation>
    </message>
    <message>
        <source>Check the address, letter by letter.</source>
        <translation>Prüfen Sie die Adresse, Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>Was it right yesterday? Then the site&apos;s name may have run out. Tell the people who run it.</source>
        <translation>Ging sie gestern noch? Dann ist vielleicht der Name der Website abgelaufen. Sagen Sie es den Betreibern.</translation>
    </message>
    <message>
        <source>Is the domain still registered, and does the zone hold a record for this name?</source>
        <translation>Ist die Domain noch registriert, und hat die Zone einen Eintrag für diesen Namen?</translation>
    </message>
    <message>
        <source>It is what your browser has stored.</source>
        <translation>Es liegt an dem, was Ihr Browser gespeichert hat.</translation>
    </message>
    <message>
        <source>%1 opens without it. Its stored data (cookies, cache) is in the way.</source>
        <translation>Ohne das öffnet sich %1. Die gespeicherten Daten (Cookies, Cache) sind im Weg.</translation>
    </message>
    <message>
        <source>Clear the data of %1 only. You will be signed out there.</source>
        <translation>Löschen Sie nur die Daten von %1. Sie werden dort abgemeldet.</translation>
    </message>
    <message>
        <source>It is your browser&apos;s set-up.</source>
        <translation>Es liegt an den Einstellungen Ihres Browsers.</translation>
    </message>
    <message>
        <source>%1 opens elsewhere on this computer: an extension or a setting is in the way.</source>
        <translation>%1 öffnet sich anderswo auf diesem Computer: Eine Erweiterung oder Einstellung ist im Weg.</translation>
    </message>
    <message>
        <source>Open %1 in a private window. If it works there, switch the extensions off one by one.</source>
        <translation>Öffnen Sie %1 in einem privaten Fenster. Geht es dort, schalten Sie die Erweiterungen einzeln aus.</translation>
    </message>
    <message>
        <source>You are shown an old error.</source>
        <translation>Sie sehen einen alten Fehler.</translation>
    </message>
    <message>
        <source>A store on the way still hands out an error from %1, though the site may be fine.</source>
        <translation>Ein Zwischenspeicher auf dem Weg gibt noch einen Fehler von %1 aus, obwohl die Website vielleicht wieder geht.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Clear this page from the cache or CDN, and do not let it store errors, or only for seconds.</source>
        <translation>Löschen Sie diese Seite aus dem Cache oder CDN, und lassen Sie es Fehler nicht oder nur für Sekunden speichern.</translation>
    </message>
    <message>
        <source>What went wrong when the error was stored?</source>
        <translation>Was ging schief, als der Fehler gespeichert wurde?</translation>
    </message>
    <message>
        <source>This network wants you to sign in first.</source>
        <translation>Dieses Netz möchte, dass Sie sich zuerst anmelden.</translation>
    </message>
    <message>
        <source>Hotels, trains and cafes do that. Until then no site opens.</source>
        <translation>Das ist in Hotels, Zügen und Cafés üblich. Vorher öffnet sich keine Website.</translation>
    </message>
    <message>
        <source>Open the sign-in page, accept or sign in, and check again.</source>
        <translation>Öffnen Sie die Anmeldeseite, stimmen Sie zu oder melden Sie sich an, und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>No page comes? Open any page that starts with http:// in your browser.</source>
        <translation>Es kommt keine Seite? Öffnen Sie im Browser irgendeine Seite, die mit http:// beginnt.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong.</source>
        <translation>Die Uhr dieses Computers geht falsch.</translation>
    </message>
    <message>
        <source>It says %1. Secure sites refuse to open until it is right.</source>
        <translation>Sie zeigt %1. Sichere Websites öffnen sich erst, wenn sie stimmt.</translation>
    </message>
    <message>
        <source>Open the clock settings and let the time be set automatically.</source>
        <translation>Öffnen Sie die Uhr-Einstellungen und lassen Sie die Zeit automatisch stellen.</translation>
    </message>
    <message>
        <source>We can&apos;t tell yet where it breaks.</source>
        <translation>Wir können noch nicht sagen, wo es klemmt.</translation>
    </message>
    <message>
        <source>%1 does not answer us.</source>
        <translation>%1 antwortet uns nicht.</translation>
    </message>
    <message>
        <source>Everything else opens here. We can&apos;t tell yet whether it answers others.</source>
        <translation>Alles andere öffnet sich hier. Ob die Website anderen antwortet, wissen wir noch nicht.</translation>
    </message>
    <message>
        <source>Your internet works. %1 took our call and has not answered yet. We keep waiting.</source>
        <translation>Ihr Internet geht. %1 hat unsere Anfrage angenommen und noch nicht geantwortet. Wir warten weiter.</translation>
    </message>
    <message>
        <source>Your internet works. What keeps %1 from opening is not clear yet.</source>
        <translation>Ihr Internet geht. Was %1 am Öffnen hindert, ist noch nicht klar.</translation>
    </message>
    <message>
        <source>Your router answers. We are still looking beyond it.</source>
        <translation>Ihr Router antwortet. Wir sehen uns noch an, was dahinter liegt.</translation>
    </message>
    <message>
        <source>Not enough has answered so far.</source>
        <translation>Bisher hat nicht genug geantwortet.</translation>
    </message>
    <message>
        <source>Let us ask others whether it works for them.</source>
        <translation>Lassen Sie uns andere fragen, ob es bei ihnen geht.</translation>
    </message>
    <message>
        <source>Or try the site on another network, such as your phone&apos;s.</source>
        <translation>Oder versuchen Sie die Website in einem anderen Netz, etwa dem Ihres Handys.</translation>
    </message>
    <message>
        <source>Try the site on another network, such as your phone&apos;s.</source>
        <translation>Versuchen Sie die Website in einem anderen Netz, etwa dem Ihres Handys.</translation>
    </message>
    <message>
        <source>Check again in a few minutes.</source>
        <translation>Prüfen Sie in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>It fails for others too.</source>
        <translation>Bei anderen geht es auch nicht.</translation>
    </message>
    <message>
        <source>This computer has its own entry for %1.</source>
        <translation>Dieser Computer hat einen eigenen Eintrag für %1.</translation>
    </message>
    <message>
        <source>It points to another address than everyone gets (the &quot;hosts&quot; file).</source>
        <translation>Er zeigt auf eine andere Adresse, als alle anderen sie bekommen (Datei „hosts“).</translation>
    </message>
    <message>
        <source>Ask whoever set up the computer.</source>
        <translation>Fragen Sie, wer den Computer eingerichtet hat.</translation>
    </message>
    <message>
        <source>One of your two ways to the internet is broken.</source>
        <translation>Einer Ihrer beiden Wege ins Internet ist gestört.</translation>
    </message>
    <message>
        <source>The newer one (IPv6) fails, so some sites open slowly or not at all.</source>
        <translation>Der neuere (IPv6) geht nicht, deshalb öffnen sich manche Websites langsam oder gar nicht.</translation>
    </message>
    <message>
        <source>If the router is yours, restart it. Phones and television may stop for three minutes.</source>
        <translation>Gehört der Router Ihnen, starten Sie ihn neu. Telefon und Fernseher können drei Minuten ausfallen.</translation>
    </message>
    <message>
        <source>If it stays so, tell the provider: &quot;IPv6 does not work&quot;.</source>
        <translation>Bleibt es so, sagen Sie dem Anbieter: „IPv6 geht nicht“.</translation>
    </message>
    <message>
        <source>The site is partly broken. It is not you.</source>
        <translation>Die Website ist teilweise gestört. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>Of %1 tries %2 failed: one of its servers is bad.</source>
        <translation>Von %1 Versuchen schlugen %2 fehl: Einer ihrer Server ist gestört.</translation>
    </message>
    <message>
        <source>It works for some and fails for others: one of its servers is bad.</source>
        <translation>Bei manchen geht sie, bei anderen nicht: Einer ihrer Server ist gestört.</translation>
    </message>
    <message>
        <source>Press F5 once or twice (on a Mac: Cmd+R).</source>
        <translation>Drücken Sie ein- oder zweimal F5 (am Mac: Cmd+R).</translation>
    </message>
    <message>
        <source>Tell the people who run the site: the report shows them which server.</source>
        <translation>Sagen Sie es den Betreibern der Website: Der Bericht zeigt ihnen, welcher Server es ist.</translation>
    </message>
    <message>
        <source>Take the servers out of the balancer one by one: which address or back end fails? The report has the tries by address.</source>
        <translation>Nehmen Sie die Server einzeln aus dem Lastverteiler: Welche Adresse oder welches Backend fällt aus? Der Bericht zeigt die Versuche nach Adresse.</translation>
    </message>
    <message>
        <source>Do the health checks test what visitors ask for, and do they take a failing server out?</source>
        <translation>Prüfen die Health-Checks das, was Besucher abrufen, und nehmen sie einen gestörten Server heraus?</translation>
    </message>
    <message>
        <source>Is one of the servers short of memory, disk or worker processes, or on an older version?</source>
        <translation>Fehlt einem der Server Arbeitsspeicher, Plattenplatz oder Worker, oder läuft er mit einer älteren Version?</translation>
    </message>
    <message>
        <source>Your network does not let you through to %1.</source>
        <translation>Ihr Netz lässt Sie nicht zu %1 durch.</translation>
    </message>
    <message>
        <source>Others can open it; everything else opens here.</source>
        <translation>Andere können die Website öffnen; alles andere öffnet sich hier.</translation>
    </message>
    <message>
        <source>Try another network, such as your phone&apos;s.</source>
        <translation>Versuchen Sie ein anderes Netz, etwa das Ihres Handys.</translation>
    </message>
    <message>
        <source>Ask whoever runs this network whether it blocks the site.</source>
        <translation>Fragen Sie, wer dieses Netz betreibt, ob die Website hier gesperrt ist.</translation>
    </message>
    <message>
        <source>Does a firewall or a protection service drop this visitor&apos;s network? The report names it.</source>
        <translation>Verwirft eine Firewall oder ein Schutzdienst das Netz dieser Person? Der Bericht nennt es.</translation>
    </message>
    <message>
        <source>Your computer is not on a network.</source>
        <translation>Ihr Computer ist mit keinem Netz verbunden.</translation>
    </message>
    <message>
        <source>The cable is out, or Wi-Fi is off. Until that is put right, no site can open.</source>
        <translation>Das Kabel steckt nicht, oder das WLAN ist aus. Bis das behoben ist, öffnet sich keine Website.</translation>
    </message>
    <message>
        <source>Plug the network cable in, or switch Wi-Fi on and choose your network.</source>
        <translation>Stecken Sie das Netzkabel ein, oder schalten Sie das WLAN ein und wählen Sie Ihr Netz.</translation>
    </message>
    <message>
        <source>On a laptop, look for flight mode: it switches Wi-Fi off.</source>
        <translation>Am Laptop: Sehen Sie nach dem Flugmodus, er schaltet das WLAN aus.</translation>
    </message>
    <message>
        <source>That page does not exist.</source>
        <translation>Diese Seite gibt es nicht.</translation>
    </message>
    <message>
        <source>The rest of %1 works.</source>
        <translation>Der Rest von %1 geht.</translation>
    </message>
    <message>
        <source>%1 answers, but knows no such page.</source>
        <translation>%1 antwortet, kennt aber keine solche Seite.</translation>
    </message>
    <message>
        <source>Go to the home page of %1 and look for it from there.</source>
        <translation>Gehen Sie zur Startseite von %1 und suchen Sie die Seite von dort aus.</translation>
    </message>
    <message>
        <source>Check the end of the address, letter by letter.</source>
        <translation>Prüfen Sie das Ende der Adresse, Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>Was the page moved or removed lately? A redirect from the old address helps everyone who has it.</source>
        <translation>Wurde die Seite kürzlich verschoben oder entfernt? Eine Weiterleitung von der alten Adresse hilft allen, die sie haben.</translation>
    </message>
    <message>
        <source>Does the last deployment hold all routes?</source>
        <translation>Enthält das letzte Deployment alle Routen?</translation>
    </message>
    <message>
        <source>The site takes the call but says nothing useful.</source>
        <translation>Die Website nimmt die Anfrage an, sagt aber nichts Brauchbares.</translation>
    </message>
    <message>
        <source>%1 lets us connect and then breaks off, or answers with something that is not a web page.</source>
        <translation>%1 lässt uns verbinden und bricht dann ab oder antwortet mit etwas, das keine Webseite ist.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Tell the people who run the site.</source>
        <translation>Sagen Sie es den Betreibern der Website.</translation>
    </message>
    <message>
        <source>What does the front end log for this connection? Does the right program listen on the port, with TLS where TLS is expected?</source>
        <translation>Was protokolliert das Frontend zu dieser Verbindung? Lauscht das richtige Programm am Port, mit TLS, wo TLS erwartet wird?</translation>
    </message>
    <message>
        <source>Does a protection service reset connections?</source>
        <translation>Bricht ein Schutzdienst Verbindungen ab?</translation>
    </message>
    <message>
        <source>Your internet provider has a problem.</source>
        <translation>Ihr Internetanbieter hat eine Störung.</translation>
    </message>
    <message>
        <source>Your router answers, but nothing beyond it does.</source>
        <translation>Ihr Router antwortet, aber nichts dahinter.</translation>
    </message>
    <message>
        <source>Wait a while: providers mostly notice such a fault themselves.</source>
        <translation>Warten Sie eine Weile: Anbieter bemerken solche Störungen meist selbst.</translation>
    </message>
    <message>
        <source>A restart of the modem is worth one try, if it is yours.</source>
        <translation>Ein Neustart des Modems ist einen Versuch wert, wenn es Ihnen gehört.</translation>
    </message>
    <message>
        <source>Your provider&apos;s phone number is on its bill.</source>
        <translation>Die Telefonnummer Ihres Anbieters steht auf seiner Rechnung.</translation>
    </message>
    <message>
        <source>Your network&apos;s go-between does not work.</source>
        <translation>Der Vermittler Ihres Netzes geht nicht.</translation>
    </message>
    <message>
        <source>This computer reaches the internet through a helper (a proxy), and that does not answer.</source>
        <translation>Dieser Computer erreicht das Internet über einen Helfer (einen Proxy), und der antwortet nicht.</translation>
    </message>
    <message>
        <source>At work or school: ask your IT support.</source>
        <translation>In Büro oder Schule: Fragen Sie Ihre IT-Betreuung.</translation>
    </message>
    <message>
        <source>On a private computer: look in the system&apos;s network settings under &quot;Proxy&quot;.</source>
        <translation>Am privaten Computer: Sehen Sie in den Netzwerkeinstellungen des Systems unter „Proxy“ nach.</translation>
    </message>
    <message>
        <source>The error comes from your own network.</source>
        <translation>Der Fehler kommt aus Ihrem eigenen Netz.</translation>
    </message>
    <message>
        <source>The page was written by your network&apos;s go-between (proxy), not by %1.</source>
        <translation>Die Seite stammt vom Vermittler (Proxy) Ihres Netzes, nicht von %1.</translation>
    </message>
    <message>
        <source>Ask your IT support, and show them the report.</source>
        <translation>Fragen Sie Ihre IT-Betreuung und zeigen Sie ihr den Bericht.</translation>
    </message>
    <message>
        <source>The site sends you in circles.</source>
        <translation>Die Website schickt Sie im Kreis.</translation>
    </message>
    <message>
        <source>It points from one page to the next and back. We came with no stored data, so it is the site.</source>
        <translation>Sie verweist von einer Seite zur nächsten und zurück. Wir kamen ohne gespeicherte Daten, also liegt es an der Website.</translation>
    </message>
    <message>
        <source>Do two rules contradict each other (http to https, with and without www, behind a proxy that ends TLS)? The chain is in the report.</source>
        <translation>Widersprechen sich zwei Regeln (http nach https, mit und ohne www, hinter einem Proxy, der TLS beendet)? Die Kette steht im Bericht.</translation>
    </message>
    <message>
        <source>Does the CDN fetch over http what the origin sends back to https?</source>
        <translation>Holt das CDN über http, was der Ursprungsserver auf https zurückschickt?</translation>
    </message>
    <message>
        <source>Your network can&apos;t look up names.</source>
        <translation>Ihr Netz kann keine Namen nachschlagen.</translation>
    </message>
    <message>
        <source>The internet works, but the service that finds %1&apos;s address does not answer. It belongs to your router or provider.</source>
        <translation>Das Internet geht, aber der Dienst, der die Adresse von %1 findet, antwortet nicht. Er gehört zu Ihrem Router oder Anbieter.</translation>
    </message>
    <message>
        <source>If it is not yours, tell whoever runs the network: &quot;name look-up (DNS) fails&quot;.</source>
        <translation>Gehört er Ihnen nicht, sagen Sie denen, die das Netz betreiben: „Die Namensauflösung (DNS) geht nicht“.</translation>
    </message>
    <message>
        <source>Your network sends you to the wrong place.</source>
        <translation>Ihr Netz schickt Sie an den falschen Ort.</translation>
    </message>
    <message>
        <source>It gives another address for %1 than everyone else gets. Perhaps a filter or parental control.</source>
        <translation>Es nennt für %1 eine andere Adresse, als alle anderen sie bekommen. Vielleicht ein Filter oder eine Kindersicherung.</translation>
    </message>
    <message>
        <source>Ask whoever runs the network.</source>
        <translation>Fragen Sie, wer das Netz betreibt.</translation>
    </message>
    <message>
        <source>Do not type passwords on that page.</source>
        <translation>Geben Sie auf dieser Seite keine Passwörter ein.</translation>
    </message>
    <message>
        <source>Your router does not answer.</source>
        <translation>Ihr Router antwortet nicht.</translation>
    </message>
    <message>
        <source>Nothing gets from this computer to the internet, so no site can open.</source>
        <translation>Von diesem Computer gelangt nichts ins Internet, deshalb öffnet sich keine Website.</translation>
    </message>
    <message>
        <source>If the router is yours, restart it: modem first, then router. Phones and television may stop for three minutes.</source>
        <translation>Gehört der Router Ihnen, starten Sie neu: zuerst das Modem, dann den Router. Telefon und Fernseher können drei Minuten ausfallen.</translation>
    </message>
    <message>
        <source>If it is not yours (office, hotel, a phone&apos;s hotspot), ask whoever runs the network.</source>
        <translation>Gehört er Ihnen nicht (Büro, Hotel, Hotspot eines Handys), fragen Sie, wer das Netz betreibt.</translation>
    </message>
    <message>
        <source>The site is overloaded. It is not you.</source>
        <translation>Die Website ist überlastet. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>Too many people at once, or too little strength behind it (%1).</source>
        <translation>Zu viele Menschen auf einmal oder zu wenig Leistung dahinter (%1).</translation>
    </message>
    <message>
        <source>Wait, and let us watch. Pressing reload makes it worse.</source>
        <translation>Warten Sie und lassen Sie uns aufpassen. Neu laden macht es schlimmer.</translation>
    </message>
    <message>
        <source>Tell the people who run the site, if it lasts.</source>
        <translation>Sagen Sie es den Betreibern der Website, wenn es anhält.</translation>
    </message>
    <message>
        <source>Load, memory, connections and queue lengths at that time, on gateway and upstream.</source>
        <translation>Last, Arbeitsspeicher, Verbindungen und Warteschlangen zu dieser Zeit, auf Gateway und Upstream.</translation>
    </message>
    <message>
        <source>Did traffic jump, or did one kind of request become slow?</source>
        <translation>Sprang der Verkehr an, oder wurde eine Art von Anfragen langsam?</translation>
    </message>
    <message>
        <source>Which limit answered (workers, connections, queue)?</source>
        <translation>Welche Grenze hat geantwortet (Worker, Verbindungen, Warteschlange)?</translation>
    </message>
    <message>
        <source>Is it an attack? Look at the addresses that ask most.</source>
        <translation>Ist es ein Angriff? Sehen Sie sich die Adressen an, die am meisten fragen.</translation>
    </message>
    <message>
        <source>The site is broken. It is not you.</source>
        <translation>Die Website ist gestört. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>The front door can&apos;t reach the server behind it (%1).</source>
        <translation>Der Eingang erreicht den Server dahinter nicht (%1).</translation>
    </message>
    <message>
        <source>Wait, and let us watch. There is nothing to do on your side.</source>
        <translation>Warten Sie und lassen Sie uns aufpassen. Bei Ihnen ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Tell the people who run the site: the report shows them where to look first.</source>
        <translation>Sagen Sie es den Betreibern der Website: Der Bericht zeigt ihnen, wo sie zuerst nachsehen.</translation>
    </message>
    <message>
        <source>Which rules (host firewall, security group, network policy) stand between gateway and upstream? Were they changed lately? Count the drops.</source>
        <translation>Welche Regeln (Host-Firewall, Security Group, Network Policy) stehen zwischen Gateway und Upstream? Wurden sie kürzlich geändert? Zählen Sie die verworfenen Pakete.</translation>
    </message>
    <message>
        <source>From the gateway, connect to the upstream&apos;s port: silence means dropped, an answer at once means refused.</source>
        <translation>Verbinden Sie sich vom Gateway mit dem Port des Upstreams: Schweigen heißt verworfen, sofortige Antwort heißt abgewiesen.</translation>
    </message>
    <message>
        <source>The gateway&apos;s error log: &quot;timed out&quot; while connecting?</source>
        <translation>Fehlerprotokoll des Gateways: „timed out“ beim Verbinden?</translation>
    </message>
    <message>
        <source>A full accept queue on the upstream drops connections too.</source>
        <translation>Auch eine volle Accept-Queue des Upstreams verwirft Verbindungen.</translation>
    </message>
    <message>
        <source>From the gateway: ping, route and a connection to the upstream&apos;s port. Silence, or &quot;no route&quot;?</source>
        <translation>Vom Gateway aus: Ping, Route und eine Verbindung zum Port des Upstreams. Schweigen oder „no route“?</translation>
    </message>
    <message>
        <source>Is the upstream&apos;s machine up, on the expected address, in the same network or tunnel?</source>
        <translation>Läuft die Maschine des Upstreams, unter der erwarteten Adresse, im selben Netz oder Tunnel?</translation>
    </message>
    <message>
        <source>Does a rule between the two drop the packets? Silence looks the same.</source>
        <translation>Verwirft eine Regel zwischen beiden die Pakete? Schweigen sieht genauso aus.</translation>
    </message>
    <message>
        <source>The gateway&apos;s error log: &quot;timed out&quot; or &quot;no route to host&quot; while connecting?</source>
        <translation>Fehlerprotokoll des Gateways: „timed out“ oder „no route to host“ beim Verbinden?</translation>
    </message>
    <message>
        <source>It does not hold.</source>
        <translation>Es gilt nicht.</translation>
    </message>
    <message>
        <source>It ran out on %1.</source>
        <translation>Es ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>It is valid only from %1 on.</source>
        <translation>Es gilt erst ab %1.</translation>
    </message>
    <message>
        <source>It is for another name.</source>
        <translation>Es gehört zu einem anderen Namen.</translation>
    </message>
    <message>
        <source>It comes from nobody that browsers trust, or a part of it is missing.</source>
        <translation>Es kommt von niemandem, dem Browser trauen, oder ein Teil davon fehlt.</translation>
    </message>
    <message>
        <source>It was withdrawn.</source>
        <translation>Es wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>The site&apos;s safety certificate is not valid.</source>
        <translation>Das Sicherheitszertifikat der Website ist ungültig.</translation>
    </message>
    <message>
        <source>That is the site&apos;s fault, not yours.</source>
        <translation>Das ist ein Fehler der Website, nicht Ihrer.</translation>
    </message>
    <message>
        <source>Don&apos;t go on past the browser&apos;s warning. Tell the people who run the site.</source>
        <translation>Gehen Sie nicht an der Warnung des Browsers vorbei. Sagen Sie es den Betreibern der Website.</translation>
    </message>
    <message>
        <source>Do not type passwords or card numbers there.</source>
        <translation>Geben Sie dort keine Passwörter oder Kartennummern ein.</translation>
    </message>
    <message>
        <source>Renew or replace the certificate on every front end, with the whole chain, and reload the server. %1</source>
        <translation>Erneuern oder ersetzen Sie das Zertifikat auf jedem Frontend, mit der ganzen Kette, und laden Sie den Server neu. %1</translation>
    </message>
    <message>
        <source>Did the automatic renewal fail? Its log says why.</source>
        <translation>Schlug die automatische Erneuerung fehl? Ihr Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>Does the name point at the machine that has the right certificate?</source>
        <translation>Zeigt der Name auf die Maschine mit dem richtigen Zertifikat?</translation>
    </message>
    <message>
        <source>This page is broken. The rest of the site works.</source>
        <translation>Diese Seite ist gestört. Der Rest der Website geht.</translation>
    </message>
    <message>
        <source>The site&apos;s program fails. It is not you.</source>
        <translation>Das Programm der Website versagt. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>Something in this page&apos;s program fails (%1).</source>
        <translation>Etwas im Programm dieser Seite schlägt fehl (%1).</translation>
    </message>
    <message>
        <source>Go to the home page of %1 and try another way from there.</source>
        <translation>Gehen Sie zur Startseite von %1 und versuchen Sie von dort einen anderen Weg.</translation>
    </message>
    <message>
        <source>Tell the people who run the site: the report names the page.</source>
        <translation>Sagen Sie es den Betreibern der Website: Der Bericht nennt die Seite.</translation>
    </message>
    <message>
        <source>The application&apos;s log for this path at the time in this report: which error, which line?</source>
        <translation>Das Protokoll der Anwendung für diesen Pfad zur Zeit in diesem Bericht: welcher Fehler, welche Zeile?</translation>
    </message>
    <message>
        <source>Was this page&apos;s code or data changed by the last deployment? Can it be rolled back?</source>
        <translation>Hat das letzte Deployment Code oder Daten dieser Seite geändert? Lässt es sich zurücknehmen?</translation>
    </message>
    <message>
        <source>Does only this page use a database, a service or a worker pool that is in trouble?</source>
        <translation>Nutzt nur diese Seite eine Datenbank, einen Dienst oder Worker, die gestört sind?</translation>
    </message>
    <message>
        <source>Does this page call another service that fails?</source>
        <translation>Ruft diese Seite einen anderen Dienst auf, der versagt?</translation>
    </message>
    <message>
        <source>The site&apos;s name does not work. It is not you.</source>
        <translation>Der Name der Website geht nicht. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>The name service of %1 is broken, for everyone.</source>
        <translation>Der Namensdienst von %1 ist gestört, für alle.</translation>
    </message>
    <message>
        <source>Tell the people who run the site: the report shows them where to look.</source>
        <translation>Sagen Sie es den Betreibern der Website: Der Bericht zeigt ihnen, wo sie nachsehen.</translation>
    </message>
    <message>
        <source>Ask each name server of the zone directly: do all of them answer, with the same serial? Does the parent&apos;s delegation match?</source>
        <translation>Fragen Sie jeden Nameserver der Zone direkt: Antworten alle, mit derselben Seriennummer? Passt die Delegation der Elternzone?</translation>
    </message>
    <message>
        <source>With DNSSEC: has a signature run out, or does the DS at the parent fit no key?</source>
        <translation>Mit DNSSEC: Ist eine Signatur abgelaufen, oder passt der DS der Elternzone zu keinem Schlüssel?</translation>
    </message>
    <message>
        <source>Does your DNS provider report an outage?</source>
        <translation>Meldet Ihr DNS-Anbieter eine Störung?</translation>
    </message>
    <message>
        <source>The site is closed for work.</source>
        <translation>Die Website ist wegen Arbeiten geschlossen.</translation>
    </message>
    <message>
        <source>%1 says so itself, until about %2.</source>
        <translation>%1 sagt es selbst, bis etwa %2.</translation>
    </message>
    <message>
        <source>%1 says so itself.</source>
        <translation>%1 sagt es selbst.</translation>
    </message>
    <message>
        <source>Is the maintenance meant to be going on? Otherwise switch the maintenance page off.</source>
        <translation>Soll die Wartung gerade laufen? Sonst schalten Sie die Wartungsseite ab.</translation>
    </message>
    <message>
        <source>Some programs show this page by themselves when an update or the database fails.</source>
        <translation>Manche Programme zeigen diese Seite von selbst, wenn ein Update oder die Datenbank versagt.</translation>
    </message>
    <message>
        <source>The site turns you away.</source>
        <translation>Die Website weist Sie ab.</translation>
    </message>
    <message>
        <source>It lets others in. It may take you for a robot, or not serve your country or network.</source>
        <translation>Andere lässt sie hinein. Vielleicht hält sie Sie für einen Roboter oder bedient Ihr Land oder Netz nicht.</translation>
    </message>
    <message>
        <source>It answered (%1) but does not show this page to us. It may take us for a robot, or want you to sign in.</source>
        <translation>Sie hat geantwortet (%1), zeigt uns diese Seite aber nicht. Vielleicht hält sie uns für einen Roboter, oder Sie sollen sich anmelden.</translation>
    </message>
    <message>
        <source>If the page needs an account, sign in and try again.</source>
        <translation>Braucht die Seite ein Konto, melden Sie sich an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Which rule (web application firewall, country or network block, bot protection) refused the request with this ID?</source>
        <translation>Welche Regel (Web Application Firewall, Länder- oder Netzsperre, Bot-Schutz) hat die Anfrage mit dieser Kennung abgelehnt?</translation>
    </message>
    <message>
        <source>Is it meant to be closed? Then say so on the page.</source>
        <translation>Soll sie geschlossen sein? Dann schreiben Sie es auf die Seite.</translation>
    </message>
    <message>
        <source>The site does not answer anyone.</source>
        <translation>Die Website antwortet niemandem.</translation>
    </message>
    <message>
        <source>The site does not answer us.</source>
        <translation>Die Website antwortet uns nicht.</translation>
    </message>
    <message>
        <source>It is switched off or cut off. It is not you.</source>
        <translation>Sie ist abgeschaltet oder abgeschnitten. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>Wait, and let us watch.</source>
        <translation>Warten Sie und lassen Sie uns aufpassen.</translation>
    </message>
    <message>
        <source>Is the front-end machine up, and does it listen on the port? Are its addresses still the ones in DNS?</source>
        <translation>Läuft die Frontend-Maschine, und lauscht sie am Port? Sind ihre Adressen noch die im DNS?</translation>
    </message>
    <message>
        <source>Do the site&apos;s own firewall, the host&apos;s and the data centre&apos;s let connections from outside in?</source>
        <translation>Lassen die Firewalls der Website, des Hosts und des Rechenzentrums Verbindungen von außen herein?</translation>
    </message>
    <message>
        <source>Does the hosting or network provider report an outage?</source>
        <translation>Meldet der Hosting- oder Netzanbieter eine Störung?</translation>
    </message>
    <message>
        <source>Were the address records changed lately?</source>
        <translation>Wurden die Adresseinträge kürzlich geändert?</translation>
    </message>
    <message>
        <source>Something on this side opens secure pages.</source>
        <translation>Etwas auf Ihrer Seite öffnet sichere Verbindungen.</translation>
    </message>
    <message>
        <source>Virus protection or the network checks them on the way, and %1 fails because of it. That is often harmless.</source>
        <translation>Ein Virenschutz oder das Netz prüft sie unterwegs, und %1 geht deshalb nicht. Das ist oft harmlos.</translation>
    </message>
    <message>
        <source>Ask your IT support, or whoever set up the computer.</source>
        <translation>Fragen Sie Ihre IT-Betreuung oder wer den Computer eingerichtet hat.</translation>
    </message>
    <message>
        <source>Do not go past the browser&apos;s warning.</source>
        <translation>Gehen Sie nicht an der Warnung des Browsers vorbei.</translation>
    </message>
    <message>
        <source>The site asks you to slow down.</source>
        <translation>Die Website bittet Sie, langsamer zu machen.</translation>
    </message>
    <message>
        <source>It gets too many requests from your network. Minutes to wait: %1.</source>
        <translation>Sie bekommt zu viele Anfragen aus Ihrem Netz. Wartezeit in Minuten: %1.</translation>
    </message>
    <message>
        <source>It gets too many requests from your network. Wait a few minutes.</source>
        <translation>Sie bekommt zu viele Anfragen aus Ihrem Netz. Warten Sie einige Minuten.</translation>
    </message>
    <message>
        <source>Wait, and do not press reload meanwhile: each try counts.</source>
        <translation>Warten Sie, und laden Sie inzwischen nicht neu: Jeder Versuch zählt.</translation>
    </message>
    <message>
        <source>Does the rate limit count many people behind one address (an office, a mobile network) as one?</source>
        <translation>Zählt die Ratenbegrenzung viele Menschen hinter einer Adresse (Büro, Mobilfunknetz) als eine Person?</translation>
    </message>
    <message>
        <source>Which rule answered 429 to this address?</source>
        <translation>Welche Regel hat dieser Adresse mit 429 geantwortet?</translation>
    </message>
    <message>
        <source>The site&apos;s front door answered, but the server behind it did not (%1).</source>
        <translation>Der Eingang der Website hat geantwortet, der Server dahinter nicht (%1).</translation>
    </message>
    <message>
        <source>The gateway&apos;s error log at the time in this report: does it say that the connection to the upstream was refused?</source>
        <translation>Fehlerprotokoll des Gateways zur Zeit in diesem Bericht: Steht dort, dass die Verbindung zum Upstream abgewiesen wurde?</translation>
    </message>
    <message>
        <source>Does the application&apos;s process run, and does it listen on the address and port that the gateway uses? Did it crash, or run out of memory?</source>
        <translation>Läuft der Prozess der Anwendung, und lauscht er an Adresse und Port, die das Gateway nutzt? Ist er abgestürzt, oder ging der Speicher aus?</translation>
    </message>
    <message>
        <source>From the gateway, connect to the upstream&apos;s port by hand: refused, or open?</source>
        <translation>Verbinden Sie sich vom Gateway von Hand mit dem Port des Upstreams: abgewiesen oder offen?</translation>
    </message>
    <message>
        <source>Was there a deployment or a restart shortly before?</source>
        <translation>Gab es kurz vorher ein Deployment oder einen Neustart?</translation>
    </message>
    <message>
        <source>The server behind the front door gives answers that the front door can&apos;t use (%1).</source>
        <translation>Der Server hinter dem Eingang gibt Antworten, mit denen der Eingang nichts anfangen kann (%1).</translation>
    </message>
    <message>
        <source>The gateway&apos;s error log at the time in this report: closed early, reset, too big a header, or not HTTP at all?</source>
        <translation>Fehlerprotokoll des Gateways zur Zeit in diesem Bericht: zu früh geschlossen, abgebrochen, zu große Kopfzeilen oder gar kein HTTP?</translation>
    </message>
    <message>
        <source>The application&apos;s own log at that time: did a worker crash or get killed in the middle of an answer?</source>
        <translation>Das Protokoll der Anwendung zu dieser Zeit: Ist ein Worker mitten in einer Antwort abgestürzt oder beendet worden?</translation>
    </message>
    <message>
        <source>Do gateway and upstream agree on the protocol and port (HTTP or HTTPS, FastCGI, version, certificate)?</source>
        <translation>Sind sich Gateway und Upstream über Protokoll und Port einig (HTTP oder HTTPS, FastCGI, Version, Zertifikat)?</translation>
    </message>
    <message>
        <source>Do time limits of the application end before those of the gateway?</source>
        <translation>Enden die Zeitlimits der Anwendung vor denen des Gateways?</translation>
    </message>
    <message>
        <source>The front door can&apos;t find the server behind it (%1).</source>
        <translation>Der Eingang findet den Server dahinter nicht (%1).</translation>
    </message>
    <message>
        <source>On the gateway, look up the upstream&apos;s name: does it resolve, and to the right address?</source>
        <translation>Schlagen Sie auf dem Gateway den Namen des Upstreams nach: Löst er sich auf, und zur richtigen Adresse?</translation>
    </message>
    <message>
        <source>The gateway&apos;s error log: &quot;host not found&quot;, &quot;DNS lookup failure&quot;, &quot;could not be resolved&quot;?</source>
        <translation>Fehlerprotokoll des Gateways: „host not found“, „DNS lookup failure“, „could not be resolved“?</translation>
    </message>
    <message>
        <source>Was the upstream renamed or moved (container, service discovery), or is the gateway&apos;s own resolver down?</source>
        <translation>Wurde der Upstream umbenannt oder verschoben (Container, Service Discovery), oder ist der Resolver des Gateways ausgefallen?</translation>
    </message>
    <message>
        <source>The site&apos;s server takes too long. It is not you.</source>
        <translation>Der Server der Website braucht zu lange. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>The front door waited %1 seconds for it and gave up.</source>
        <translation>Der Eingang hat %1 Sekunden auf ihn gewartet und dann aufgegeben.</translation>
    </message>
    <message>
        <source>The front door waited for it and gave up (%1).</source>
        <translation>Der Eingang hat auf ihn gewartet und dann aufgegeben (%1).</translation>
    </message>
    <message>
        <source>Processor, memory, disk and the number of busy workers on the upstream at that time.</source>
        <translation>Prozessor, Arbeitsspeicher, Platte und Zahl der beschäftigten Worker auf dem Upstream zu dieser Zeit.</translation>
    </message>
    <message>
        <source>Which requests were slow? Slow database queries, locks, or a call to another service that hangs?</source>
        <translation>Welche Anfragen waren langsam? Langsame Datenbankabfragen, Sperren oder ein Aufruf eines anderen Dienstes, der hängt?</translation>
    </message>
    <message>
        <source>The gateway&apos;s error log: which time limit ended the wait?</source>
        <translation>Fehlerprotokoll des Gateways: Welches Zeitlimit hat das Warten beendet?</translation>
    </message>
    <message>
        <source>Does a service that the page depends on answer slowly?</source>
        <translation>Antwortet ein Dienst, von dem die Seite abhängt, langsam?</translation>
    </message>
    <message>
        <source>Can the gateway reach the upstream at all? Some gateways call a dropped connection a timeout too.</source>
        <translation>Erreicht das Gateway den Upstream überhaupt? Manche Gateways nennen auch eine verworfene Verbindung Zeitüberschreitung.</translation>
    </message>
    <message>
        <source>restart your router</source>
        <translation>den Router neu zu starten</translation>
    </message>
    <message>
        <source>clear your browser&apos;s data</source>
        <translation>die Daten Ihres Browsers zu löschen</translation>
    </message>
    <message>
        <source>change your browser</source>
        <translation>den Browser zu wechseln</translation>
    </message>
    <message>
        <source>%1 works now.</source>
        <translation>%1 geht jetzt.</translation>
    </message>
    <message>
        <source>It answered us just now. If your browser still shows an error, press F5 (on a Mac: Cmd+R) once.</source>
        <translation>Die Website hat uns gerade geantwortet. Zeigt Ihr Browser noch einen Fehler, drücken Sie einmal F5 (am Mac: Cmd+R).</translation>
    </message>
    <message>
        <source>Open %1 again.</source>
        <translation>Öffnen Sie %1 noch einmal.</translation>
    </message>
    <message>
        <source>Fails it only in your browser? Then go on to step 2, cache and cookies.</source>
        <translation>Geht es nur in Ihrem Browser nicht? Dann weiter mit Schritt 2, Cache und Cookies.</translation>
    </message>
    <message>
        <source>Did a link on the site lead you here? Then tell the people who run it.</source>
        <translation>Hat ein Link auf der Website Sie hierher geführt? Dann sagen Sie es den Betreibern.</translation>
    </message>
    <message>
        <source>No such name</source>
        <translation>Name gibt es nicht</translation>
    </message>
    <message>
        <source>Browser&apos;s stored data</source>
        <translation>Gespeicherte Daten des Browsers</translation>
    </message>
    <message>
        <source>Browser&apos;s set-up</source>
        <translation>Einstellungen des Browsers</translation>
    </message>
    <message>
        <source>Stored error</source>
        <translation>Gespeicherter Fehler</translation>
    </message>
    <message>
        <source>Sign-in page of the network</source>
        <translation>Anmeldeseite des Netzes</translation>
    </message>
    <message>
        <source>Clock is wrong</source>
        <translation>Uhr geht falsch</translation>
    </message>
    <message>
        <source>Entry in the hosts file</source>
        <translation>Eintrag in der Hosts-Datei</translation>
    </message>
    <message>
        <source>IPv6 broken on this side</source>
        <translation>IPv6 auf dieser Seite gestört</translation>
    </message>
    <message>
        <source>One of several servers fails</source>
        <translation>Einer von mehreren Servern gestört</translation>
    </message>
    <message>
        <source>Network blocks the site</source>
        <translation>Netz sperrt die Website</translation>
    </message>
    <message>
        <source>No network on this computer</source>
        <translation>Kein Netz an diesem Computer</translation>
    </message>
    <message>
        <source>Packet loss</source>
        <translation>Paketverlust</translation>
    </message>
    <message>
        <source>Your connection is poor just now.</source>
        <translation>Ihre Verbindung ist gerade schlecht.</translation>
    </message>
    <message>
        <source>Of %1 connections %2 lost packets on the way. Pages hang or break off.</source>
        <translation>Von %1 Verbindungen haben %2 unterwegs Pakete verloren. Seiten hängen oder brechen ab.</translation>
    </message>
    <message>
        <source>On Wi-Fi: move closer to it, or use a cable.</source>
        <translation>Im WLAN: Gehen Sie näher heran, oder nehmen Sie ein Kabel.</translation>
    </message>
    <message>
        <source>Does somebody else use the line heavily? Try again when they are done.</source>
        <translation>Nutzt jemand anders die Leitung stark? Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>Page missing</source>
        <translation>Seite fehlt</translation>
    </message>
    <message>
        <source>Large packets lost (path MTU)</source>
        <translation>Große Pakete gehen verloren (Pfad-MTU)</translation>
    </message>
    <message>
        <source>Large packets get lost on your line.</source>
        <translation>Große Pakete gehen auf Ihrer Leitung verloren.</translation>
    </message>
    <message>
        <source>Small pages open, larger ones hang. Often a VPN or the provider&apos;s line.</source>
        <translation>Kleine Seiten öffnen sich, größere hängen. Oft liegt es an einem VPN oder an der Leitung des Anbieters.</translation>
    </message>
    <message>
        <source>Otherwise tell the provider: &quot;large packets (MTU) do not get through&quot;.</source>
        <translation>Sonst sagen Sie dem Anbieter: „Große Pakete (MTU) kommen nicht durch“.</translation>
    </message>
    <message>
        <source>No usable HTTP from the front door</source>
        <translation>Kein brauchbares HTTP vom Eingang</translation>
    </message>
    <message>
        <source>Provider&apos;s line down</source>
        <translation>Leitung des Anbieters gestört</translation>
    </message>
    <message>
        <source>Proxy does not answer</source>
        <translation>Proxy antwortet nicht</translation>
    </message>
    <message>
        <source>Proxy&apos;s own error</source>
        <translation>Fehler des Proxys selbst</translation>
    </message>
    <message>
        <source>Redirect loop</source>
        <translation>Weiterleitung im Kreis</translation>
    </message>
    <message>
        <source>Resolver (DNS) fails</source>
        <translation>Resolver (DNS) gestört</translation>
    </message>
    <message>
        <source>Resolver (DNS) gives a wrong answer</source>
        <translation>Resolver (DNS) gibt eine falsche Antwort</translation>
    </message>
    <message>
        <source>Router silent</source>
        <translation>Router schweigt</translation>
    </message>
    <message>
        <source>Server overload</source>
        <translation>Server überlastet</translation>
    </message>
    <message>
        <source>Firewall between the servers</source>
        <translation>Firewall zwischen den Servern</translation>
    </message>
    <message>
        <source>No connection between the servers</source>
        <translation>Keine Verbindung zwischen den Servern</translation>
    </message>
    <message>
        <source>Site&apos;s certificate not valid</source>
        <translation>Zertifikat der Website ungültig</translation>
    </message>
    <message>
        <source>Error in the site&apos;s program</source>
        <translation>Fehler im Programm der Website</translation>
    </message>
    <message>
        <source>Site&apos;s name service (DNS) fails</source>
        <translation>Namensdienst (DNS) der Website gestört</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation>Zugang verweigert</translation>
    </message>
    <message>
        <source>Site unreachable</source>
        <translation>Website nicht erreichbar</translation>
    </message>
    <message>
        <source>TLS is intercepted</source>
        <translation>TLS wird aufgebrochen</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Upstream down or refusing connections</source>
        <translation>Upstream aus oder weist Verbindungen ab</translation>
    </message>
    <message>
        <source>Upstream gives invalid answers</source>
        <translation>Upstream gibt ungültige Antworten</translation>
    </message>
    <message>
        <source>Upstream&apos;s name does not resolve</source>
        <translation>Name des Upstreams löst sich nicht auf</translation>
    </message>
    <message>
        <source>Upstream too slow</source>
        <translation>Upstream zu langsam</translation>
    </message>
    <message>
        <source>Works now</source>
        <translation>Geht jetzt</translation>
    </message>
    <message>
        <source>%1 opens in a fresh browser. Its stored data (cookies, cache) is in the way.</source>
        <translation>%1 öffnet sich in einem frischen Browser. Was in Ihrem gespeichert ist (Cookies, Cache), ist im Weg.</translation>
    </message>
    <message>
        <source>Which cookies does the site set, and can an old or oversized one break the page? A visitor without cookies gets it.</source>
        <translation>Welche Cookies setzt die Website, und kann ein altes oder zu großes die Seite stören? Ein Besucher ohne Cookies bekommt sie.</translation>
    </message>
    <message>
        <source>%1 opens in a fresh browser of this computer: an extension or a setting is in the way.</source>
        <translation>%1 öffnet sich in einem frischen Browser dieses Computers: Eine Erweiterung oder Einstellung ist im Weg.</translation>
    </message>
    <message>
        <source>Everything else opens here.</source>
        <translation>Alles andere öffnet sich hier.</translation>
    </message>
    <message>
        <source>Others reach it; everything else opens here.</source>
        <translation>Andere erreichen sie; alles andere öffnet sich hier.</translation>
    </message>
    <message>
        <source>%1 does not let your network in.</source>
        <translation>%1 lässt Ihr Netz nicht herein.</translation>
    </message>
    <message>
        <source>Is the site&apos;s network reachable from this visitor&apos;s provider (routing, peering)? The report has the path trace.</source>
        <translation>Ist das Netz der Website vom Anbieter dieses Besuchers aus erreichbar (Routing, Peering)? Der Bericht zeigt den Weg.</translation>
    </message>
    <message>
        <source>%1 opens in a fresh browser on this computer, but not for our own checks.</source>
        <translation>%1 öffnet sich in einem frischen Browser auf diesem Computer, aber nicht für unsere eigenen Prüfungen.</translation>
    </message>
    <message>
        <source>%1 answers us, but a browser on this computer can&apos;t open it, even fresh (%2).</source>
        <translation>%1 antwortet uns, aber ein Browser auf diesem Computer kann es nicht öffnen, auch ganz frisch nicht (%2).</translation>
    </message>
    <message>
        <source>Its own settings may be in the way: its proxy or its secure DNS.</source>
        <translation>Vielleicht sind seine eigenen Einstellungen im Weg: sein Proxy oder sein sicheres DNS.</translation>
    </message>
    <message>
        <source>Of 100 packets %1 get lost. Pages hang or break off.</source>
        <translation>Von 100 Paketen gehen %1 verloren. Seiten hängen oder brechen ab.</translation>
    </message>
    <message>
        <source>The way to your router is fine: they get lost beyond it.</source>
        <translation>Der Weg zu Ihrem Router ist in Ordnung: Sie gehen dahinter verloren.</translation>
    </message>
    <message>
        <source>If it stays so, tell your internet provider: &quot;%1 of 100 packets get lost behind the router&quot;.</source>
        <translation>Bleibt es so, sagen Sie es Ihrem Internetanbieter: „%1 von 100 Paketen gehen hinter dem Router verloren“.</translation>
    </message>
    <message>
        <source>They get lost already on the way to your router.</source>
        <translation>Sie gehen schon auf dem Weg zu Ihrem Router verloren.</translation>
    </message>
    <message>
        <source>Large packets lost near the site (path MTU)</source>
        <translation>Große Pakete gehen nahe der Website verloren (Pfad-MTU)</translation>
    </message>
    <message>
        <source>Large packets get lost on the way to %1. It is not you.</source>
        <translation>Große Pakete gehen auf dem Weg zu %1 verloren. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>Small ones get there, and other sites open well. That is for the site to mend.</source>
        <translation>Kleine kommen an, und andere Websites öffnen sich gut. Das muss die Website beheben.</translation>
    </message>
    <message>
        <source>Tell the site, and show the report.</source>
        <translation>Sagen Sie es den Betreibern der Website und zeigen Sie den Bericht.</translation>
    </message>
    <message>
        <source>Packets of more than %1 bytes vanish on the way to the site. Which tunnel or link there has a smaller MTU? Is the TCP MSS clamped to it?</source>
        <translation>Pakete von mehr als %1 Byte verschwinden auf dem Weg zur Website. Welcher Tunnel oder welche Leitung dort hat eine kleinere MTU? Ist die TCP-MSS darauf begrenzt?</translation>
    </message>
    <message>
        <source>Does a firewall drop ICMP &quot;fragmentation needed&quot; (IPv4) or &quot;packet too big&quot; (IPv6)?</source>
        <translation>Verwirft eine Firewall ICMP „fragmentation needed“ (IPv4) oder „packet too big“ (IPv6)?</translation>
    </message>
    <message>
        <source>Otherwise tell the provider: &quot;packets of more than %1 bytes do not get through (MTU)&quot;.</source>
        <translation>Sonst sagen Sie es dem Anbieter: „Pakete von mehr als %1 Byte kommen nicht durch (MTU)“.</translation>
    </message>
    <message>
        <source>A VPN is on (%1): turn it off and try again.</source>
        <translation>Ein VPN ist an (%1): Schalten Sie es aus und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Its machine is there, but it does not take our call.</source>
        <translation>Ihr Rechner ist da, nimmt unseren Anruf aber nicht an.</translation>
    </message>
    <message>
        <source>The way there ends in your own network.</source>
        <translation>Der Weg dorthin endet in Ihrem eigenen Netz.</translation>
    </message>
    <message>
        <source>The way there ends at your internet provider.</source>
        <translation>Der Weg dorthin endet bei Ihrem Internetanbieter.</translation>
    </message>
    <message>
        <source>The way there ends behind your provider, before the site or at its edge.</source>
        <translation>Der Weg dorthin endet hinter Ihrem Anbieter, vor der Website oder an ihrem Rand.</translation>
    </message>
    <message>
        <source>The way there ends in the site&apos;s own network.</source>
        <translation>Der Weg dorthin endet im eigenen Netz der Website.</translation>
    </message>
    <message>
        <source>HTTP/2 fails, HTTP/1.1 works</source>
        <translation>HTTP/2 geht nicht, HTTP/1.1 geht</translation>
    </message>
    <message>
        <source>HTTP/1.1 fails, HTTP/2 works</source>
        <translation>HTTP/1.1 geht nicht, HTTP/2 geht</translation>
    </message>
    <message>
        <source>The site speaks badly to some browsers.</source>
        <translation>Die Website spricht mit manchen Browsern schlecht.</translation>
    </message>
    <message>
        <source>It fails in the newer way of speaking (HTTP/2) and works in the older one. Most browsers use the newer one.</source>
        <translation>In der neueren Sprache (HTTP/2) geht es nicht, in der älteren schon. Die meisten Browser nutzen die neuere.</translation>
    </message>
    <message>
        <source>It fails in the older way of speaking (HTTP/1.1) and works in the newer one.</source>
        <translation>In der älteren Sprache (HTTP/1.1) geht es nicht, in der neueren schon.</translation>
    </message>
    <message>
        <source>Try another browser.</source>
        <translation>Versuchen Sie einen anderen Browser.</translation>
    </message>
    <message>
        <source>What does the front end log for the HTTP/2 connections? Switch HTTP/2 off for a test: the same page is served over HTTP/1.1.</source>
        <translation>Was schreibt der vordere Server zu den HTTP/2-Verbindungen ins Protokoll? Schalten Sie HTTP/2 zur Probe aus: Über HTTP/1.1 kommt dieselbe Seite.</translation>
    </message>
    <message>
        <source>What does the front end log for the HTTP/1.1 connections? The same page is served over HTTP/2.</source>
        <translation>Was schreibt der vordere Server zu den HTTP/1.1-Verbindungen ins Protokoll? Über HTTP/2 kommt dieselbe Seite.</translation>
    </message>
    <message>
        <source>Does a CDN or protection service in front speak another version of HTTP than the origin expects?</source>
        <translation>Spricht ein CDN oder Schutzdienst davor eine andere HTTP-Version, als der Server dahinter erwartet?</translation>
    </message>
    <message>
        <source>Your router and your provider&apos;s first machine answer, but nothing beyond them does.</source>
        <translation>Ihr Router und der erste Rechner Ihres Anbieters antworten, aber nichts dahinter.</translation>
    </message>
    <message>
        <source>It points from one page to the next and back, for a fresh browser too. So it is the site, not your cookies.</source>
        <translation>Sie schickt von einer Seite zur nächsten und zurück, auch einen frischen Browser. Es liegt also an der Website, nicht an Ihren Cookies.</translation>
    </message>
    <message>
        <source>The site&apos;s new address is not known everywhere yet</source>
        <translation>Die neue Adresse der Website ist noch nicht überall bekannt</translation>
    </message>
    <message>
        <source>The site has just moved. It is not you.</source>
        <translation>Die Website ist gerade umgezogen. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>Some people, you too, are still sent to the old address of %1. At the new one it works.</source>
        <translation>Manche, auch Sie, werden noch zur alten Adresse von %1 geschickt. An der neuen geht es.</translation>
    </message>
    <message>
        <source>Wait, and let us watch. It mostly takes minutes, seldom a day.</source>
        <translation>Warten Sie, und lassen Sie uns aufpassen. Es dauert meist Minuten, selten einen Tag.</translation>
    </message>
    <message>
        <source>In a hurry? Another network, such as your phone&apos;s, may know the new address.</source>
        <translation>Eilig? Ein anderes Netz, etwa das Ihres Handys, kennt vielleicht schon die neue Adresse.</translation>
    </message>
    <message>
        <source>Which address is right? Resolvers still hold %1; others have %2. How long is the old record&apos;s time to live?</source>
        <translation>Welche Adresse stimmt? Resolver haben noch %1; andere haben %2. Wie lange gilt der alte Eintrag (TTL)?</translation>
    </message>
    <message>
        <source>Do all name servers of the zone give the new address, with the same serial?</source>
        <translation>Geben alle Nameserver der Zone die neue Adresse heraus, mit derselben Seriennummer?</translation>
    </message>
    <message>
        <source>Can the old address serve, or hand on, the site until the change has spread?</source>
        <translation>Kann die alte Adresse die Website ausliefern oder weiterreichen, bis sich die Änderung verbreitet hat?</translation>
    </message>
    <message>
        <source>The name service of %1 signs its answers wrongly (DNSSEC), so careful networks refuse them.</source>
        <translation>Der Namensdienst von %1 unterschreibt seine Antworten falsch (DNSSEC), darum lehnen sorgfältige Netze sie ab.</translation>
    </message>
    <message>
        <source>It lets people in some places in and turns others away, like you. Perhaps it does not serve your country or network.</source>
        <translation>Sie lässt Menschen an manchen Orten herein und weist andere ab, so wie Sie. Vielleicht bedient sie Ihr Land oder Ihr Netz nicht.</translation>
    </message>
    <message>
        <source>It answered (%1) and turned away the others that we asked, too. It may take us all for robots, or want you to sign in.</source>
        <translation>Sie hat geantwortet (%1) und auch die anderen abgewiesen, die wir gefragt haben. Vielleicht hält sie uns alle für Roboter, oder man muss sich anmelden.</translation>
    </message>
    <message>
        <source>The site answers in some places only.</source>
        <translation>Die Website antwortet nur an manchen Orten.</translation>
    </message>
    <message>
        <source>It opens for some others and not for everyone. A part of it may be cut off, for you too.</source>
        <translation>Sie öffnet sich für manche andere, aber nicht für alle. Vielleicht ist ein Teil von ihr abgeschnitten, auch für Sie.</translation>
    </message>
    <message>
        <source>The machine answers pings, the port is silent: does the front end run, does it listen on the port?</source>
        <translation>Der Rechner antwortet auf Pings, der Port schweigt: Läuft der vordere Server, und hört er auf dem Port?</translation>
    </message>
    <message>
        <source>Parts from another host are missing</source>
        <translation>Teile von einem anderen Rechner fehlen</translation>
    </message>
    <message>
        <source>Part of the page comes from elsewhere and is missing.</source>
        <translation>Ein Teil der Seite kommt von anderswo und fehlt.</translation>
    </message>
    <message>
        <source>%1 itself answers. What does not come is from %2.</source>
        <translation>%1 selbst antwortet. Was nicht kommt, ist von %2.</translation>
    </message>
    <message>
        <source>A filter in your network may keep it out on purpose.</source>
        <translation>Vielleicht hält ein Filter in Ihrem Netz das mit Absicht fern.</translation>
    </message>
    <message>
        <source>Press F5 once: it may come the next time.</source>
        <translation>Drücken Sie einmal F5: Vielleicht kommt es beim nächsten Mal.</translation>
    </message>
    <message>
        <source>Does %1 serve the page&apos;s scripts, styles and images? Look at its status page, and whether the page still works without it.</source>
        <translation>Liefert %1 die Skripte, Stile und Bilder der Seite? Sehen Sie auf dessen Statusseite nach, und ob die Seite auch ohne ihn noch geht.</translation>
    </message>
    <message>
        <source>Do the names of these hosts resolve for others: %1?</source>
        <translation>Lassen sich die Namen dieser Rechner für andere auflösen: %1?</translation>
    </message>
    <message>
        <source>It answered us just now. What you saw (%1) came from the site&apos;s servers and has passed. Press F5 (on a Mac: Cmd+R) once.</source>
        <translation>Die Website hat uns gerade geantwortet. Was Sie sahen (%1), kam von den Servern der Website und ist vorbei. Drücken Sie einmal F5 (am Mac: Cmd+R).</translation>
    </message>
    <message>
        <source>It answered us just now, but %1. Press F5 (on a Mac: Cmd+R) once. If that does not help, something between your browser and the site is in the way.</source>
        <translation>Die Website hat uns gerade geantwortet, aber %1. Drücken Sie einmal F5 (am Mac: Cmd+R). Hilft das nicht, ist etwas zwischen Ihrem Browser und der Website im Weg.</translation>
    </message>
    <message>
        <source>It opens in a fresh browser on this computer. Our own checks it turns away: it may take them for a robot.</source>
        <translation>In einem frischen Browser auf diesem Computer öffnet sie sich. Unsere eigenen Prüfungen weist sie ab: Vielleicht hält sie uns für einen Roboter.</translation>
    </message>
    <message>
        <source>Domain ran out</source>
        <translation>Domain abgelaufen</translation>
    </message>
    <message>
        <source>The site&apos;s name has run out. It is not you.</source>
        <translation>Der Name der Website ist abgelaufen. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>The name %1 was paid for until %2 only. Until its owner renews it, nobody finds the site.</source>
        <translation>Der Name %1 war nur bis %2 bezahlt. Bis sein Besitzer ihn verlängert, findet niemand die Website.</translation>
    </message>
    <message>
        <source>The name %1 was not renewed in time. Until its owner does that, nobody finds the site.</source>
        <translation>Der Name %1 wurde nicht rechtzeitig verlängert. Bis sein Besitzer das tut, findet niemand die Website.</translation>
    </message>
    <message>
        <source>Do you know the people who run the site? Tell them by phone: mail to that name does not arrive now.</source>
        <translation>Kennen Sie die Betreiber der Website? Sagen Sie es ihnen am Telefon: E-Mail an diesen Namen kommt gerade nicht an.</translation>
    </message>
    <message>
        <source>Renew the domain %1 at its registrar now: after the redemption period it is free for anyone. Then wait for its name servers to be listed again.</source>
        <translation>Verlängern Sie die Domain %1 jetzt bei ihrem Registrar: Nach der Einlösefrist ist sie für alle frei. Warten Sie dann, bis ihre Nameserver wieder eingetragen sind.</translation>
    </message>
    <message>
        <source>Domain on hold</source>
        <translation>Domain stillgelegt</translation>
    </message>
    <message>
        <source>The site&apos;s name is switched off. It is not you.</source>
        <translation>Der Name der Website ist abgeschaltet. Es liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>The name %1 belongs to somebody, but its registrar took it out of the internet.</source>
        <translation>Der Name %1 gehört jemandem, aber sein Registrar hat ihn aus dem Internet genommen.</translation>
    </message>
    <message>
        <source>Ask the registrar why the domain is on hold: an unpaid bill, an unconfirmed owner&apos;s address, or a dispute.</source>
        <translation>Fragen Sie den Registrar, warum die Domain stillgelegt ist: eine offene Rechnung, eine nicht bestätigte Adresse des Besitzers oder ein Streit.</translation>
    </message>
    <message>
        <source>Nobody has registered the name %1. Most often a letter is wrong.</source>
        <translation>Niemand hat den Namen %1 registriert. Meist ist ein Buchstabe falsch.</translation>
    </message>
    <message>
        <source>%1 exists, but it has no %2. Most often a letter is wrong.</source>
        <translation>%1 gibt es, aber dort kein %2. Meist ist ein Buchstabe falsch.</translation>
    </message>
    <message>
        <source>%1 opens without stored cookies. With very many of them it answers us with an error (%2) like the one you saw.</source>
        <translation>%1 öffnet sich ohne gespeicherte Cookies. Mit sehr vielen davon antwortet es uns mit einem Fehler (%2) wie dem, den Sie sahen.</translation>
    </message>
    <message>
        <source>With %1 bytes of cookies the site answers %2, with %3 bytes it works. Set fewer and smaller cookies, or raise the limit for request headers (nginx: large_client_header_buffers; Apache: LimitRequestFieldSize).</source>
        <translation>Mit %1 Byte Cookies antwortet die Website mit %2, mit %3 Byte geht es. Setzen Sie weniger und kleinere Cookies, oder erhöhen Sie die Grenze für Kopfzeilen der Anfrage (nginx: large_client_header_buffers; Apache: LimitRequestFieldSize).</translation>
    </message>
    <message>
        <source>A store on the way still hands out an old error, though the site may be fine.</source>
        <translation>Ein Zwischenspeicher auf dem Weg gibt noch einen alten Fehler aus, obwohl die Website vielleicht in Ordnung ist.</translation>
    </message>
    <message>
        <source>A store on the way kept an old error. We asked for a fresh copy, and since then the page is good.</source>
        <translation>Ein Zwischenspeicher auf dem Weg hatte einen alten Fehler behalten. Wir haben um eine frische Kopie gebeten, und seitdem ist die Seite in Ordnung.</translation>
    </message>
    <message>
        <source>A store on the way still hands out an old error. The site itself is fine: asked past the store, it answers well.</source>
        <translation>Ein Zwischenspeicher auf dem Weg gibt noch einen alten Fehler aus. Die Website selbst ist in Ordnung: Am Zwischenspeicher vorbei antwortet sie gut.</translation>
    </message>
    <message>
        <source>Press Ctrl and F5 (on a Mac: Cmd, Shift and R). That asks for a fresh copy.</source>
        <translation>Drücken Sie Strg und F5 (am Mac: Cmd, Umschalt und R). Das bittet um eine frische Kopie.</translation>
    </message>
    <message>
        <source>The site&apos;s own status page says that something is wrong.</source>
        <translation>Die eigene Statusseite der Website sagt, dass etwas nicht stimmt.</translation>
    </message>
    <message>
        <source>The site knows: its own status page says &quot;%1&quot;.</source>
        <translation>Die Website weiß es: Ihre eigene Statusseite sagt „%1“.</translation>
    </message>
    <message>
        <source>Its own status page says &quot;%1&quot;.</source>
        <translation>Ihre eigene Statusseite sagt „%1“.</translation>
    </message>
    <message>
        <source>The site&apos;s own status page says that it is being worked on.</source>
        <translation>Die eigene Statusseite der Website sagt, dass an ihr gearbeitet wird.</translation>
    </message>
    <message>
        <source>The site&apos;s own status page says that it is being worked on: &quot;%1&quot;.</source>
        <translation>Die eigene Statusseite der Website sagt, dass an ihr gearbeitet wird: „%1“.</translation>
    </message>
    <message>
        <source>The site may not know yet: its own status page says that all is well.</source>
        <translation>Vielleicht weiß die Website es noch nicht: Ihre eigene Statusseite sagt, dass alles in Ordnung ist.</translation>
    </message>
    <message>
        <source>It opens in a fresh browser on this computer. It sends in circles whoever keeps no cookie of it.</source>
        <translation>In einem frischen Browser auf diesem Computer öffnet sie sich. Sie schickt im Kreis, wer keinen Cookie von ihr behält.</translation>
    </message>
    <message>
        <source>Your router is fine: it breaks beyond it.</source>
        <translation>Ihr Router ist in Ordnung: Es bricht dahinter ab.</translation>
    </message>
    <message>
        <source>Tell the provider: &quot;IPv6 does not work&quot;.</source>
        <translation>Sagen Sie es dem Anbieter: „IPv6 geht nicht“.</translation>
    </message>
    <message>
        <source>It breaks at your router.</source>
        <translation>Es bricht an Ihrem Router ab.</translation>
    </message>
    <message>
        <source>Virus protection or another program on this computer checks them, and %1 fails because of it. That is often harmless.</source>
        <translation>Ein Virenschutz oder ein anderes Programm auf diesem Computer prüft sie, und %1 scheitert daran. Das ist oft harmlos.</translation>
    </message>
    <message>
        <source>A box in this network checks them on the way, and %1 fails because of it. That is often harmless.</source>
        <translation>Ein Gerät in diesem Netz prüft sie unterwegs, und %1 scheitert daran. Das ist oft harmlos.</translation>
    </message>
    <message>
        <source>Ask whoever runs this network.</source>
        <translation>Fragen Sie, wer dieses Netz betreibt.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>The error came at once: no limit of time had to run out for it.</source>
        <translation>Der Fehler kam sofort: Dafür musste keine Frist ablaufen.</translation>
    </message>
    <message>
        <source>Each time the error came %1 seconds after the request, and other answers sooner: something was done first.</source>
        <translation>Jedes Mal kam der Fehler %1 Sekunden nach der Anfrage, andere Antworten früher: Vorher wurde noch etwas getan.</translation>
    </message>
    <message>
        <source>The error came after %1 seconds: so long %2 by default waits between connections that are refused.</source>
        <translation>Der Fehler kam nach %1 Sekunden: So lange wartet %2 ohne andere Einstellung zwischen Verbindungen, die abgewiesen werden.</translation>
    </message>
    <message>
        <source>The error came after %1 seconds: so long a machine is searched for that is gone from the gateway&apos;s own network.</source>
        <translation>Der Fehler kam nach %1 Sekunden: So lange wird ein Rechner gesucht, der im eigenen Netz des Gateways fehlt.</translation>
    </message>
    <message>
        <source>The error came after %1 seconds, and it is not the one that %2 writes when a limit of its own runs out: what broke lies behind it.</source>
        <translation>Der Fehler kam nach %1 Sekunden, und es ist nicht der, den %2 schreibt, wenn eine eigene Frist abläuft: Was nicht geht, liegt dahinter.</translation>
    </message>
    <message>
        <source>The error came after %1 seconds: that is a limit that %2 has by default.</source>
        <translation>Der Fehler kam nach %1 Sekunden: Das ist eine Frist, die %2 ohne andere Einstellung hat.</translation>
    </message>
    <message>
        <source>The error came after %1 seconds: which limit of the gateway is set to that, for connections or for answers?</source>
        <translation>Der Fehler kam nach %1 Sekunden: Welche Frist des Gateways steht auf diesem Wert, die für Verbindungen oder die für Antworten?</translation>
    </message>
    <message>
        <source>Your internet works, and %1 answers, but with an error (%2). What it comes from is not clear yet.</source>
        <translation>Ihr Internet geht, und %1 antwortet, aber mit einem Fehler (%2). Woher er kommt, ist noch nicht klar.</translation>
    </message>
    <message>
        <source>Beside that, %1 itself answers with an error (%2).</source>
        <translation>Außerdem antwortet %1 selbst mit einem Fehler (%2).</translation>
    </message>
    <message>
        <source>It sends an empty page, as if all were well.</source>
        <translation>Sie schickt eine leere Seite, als wäre alles in Ordnung.</translation>
    </message>
    <message>
        <source>Its page says so, although it was sent as if all were well.</source>
        <translation>Das sagt ihre Seite, obwohl sie geschickt wurde, als wäre alles in Ordnung.</translation>
    </message>
    <message>
        <source>Tell the provider: &quot;packets of more than %1 bytes do not get through (MTU)&quot;.</source>
        <translation>Sagen Sie dem Anbieter: „Pakete mit mehr als %1 Byte kommen nicht durch (MTU)“.</translation>
    </message>
    <message>
        <source>Tell the provider: &quot;large packets (MTU) do not get through&quot;.</source>
        <translation>Sagen Sie dem Anbieter: „Große Pakete (MTU) kommen nicht durch“.</translation>
    </message>
    <message>
        <source>Resolver (DNS) fails for this name</source>
        <translation>Namensauflösung (DNS) geht für diesen Namen nicht</translation>
    </message>
    <message>
        <source>Your network does not find %1.</source>
        <translation>Ihr Netz findet %1 nicht.</translation>
    </message>
    <message>
        <source>Others find its address. The service that looks names up for you finds other names, but not this one.</source>
        <translation>Andere finden die Adresse. Der Dienst, der für Sie Namen nachschlägt, findet andere Namen, aber diesen nicht.</translation>
    </message>
    <message>
        <source>Tell whoever runs the network, or your provider: &quot;name look-up (DNS) fails&quot;.</source>
        <translation>Sagen Sie dem, der das Netz betreibt, oder Ihrem Anbieter: „Die Namensauflösung (DNS) geht nicht“.</translation>
    </message>
    <message>
        <source>The site&apos;s name leads to different addresses.</source>
        <translation>Der Name der Website führt zu verschiedenen Adressen.</translation>
    </message>
    <message>
        <source>Some are given another address of %1 than you. Which of them is right is not clear yet.</source>
        <translation>Manche bekommen für %1 eine andere Adresse als Sie. Welche davon richtig ist, ist noch nicht klar.</translation>
    </message>
    <message>
        <source>The front door took our request and gave no answer in %1 seconds.</source>
        <translation>Der Eingang hat unsere Anfrage angenommen und %1 Sekunden lang nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Say what to do: check ADDRESS, replay FILE, show FILE, schema, preset check FILE, desk FOLDER. --help tells more.</source>
        <translation>Sagen Sie, was zu tun ist: check ADRESSE, replay DATEI, show DATEI, schema, preset check DATEI, desk ORDNER. Mehr mit --help.</translation>
    </message>
    <message>
        <source>Unknown command &quot;%1&quot;. --help lists what there is.</source>
        <translation>Unbekannter Befehl „%1“. --help zählt auf, was es gibt.</translation>
    </message>
    <message>
        <source>After &quot;preset&quot; comes: check FILE.</source>
        <translation>Nach „preset“ folgt: check DATEI.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much here.</source>
        <translation>„%1“ ist hier zu viel.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much: one address, file or folder is enough.</source>
        <translation>„%1“ ist zu viel: Eine Adresse, Datei oder ein Ordner genügt.</translation>
    </message>
    <message>
        <source>Unknown option &quot;%1&quot;. --help lists what there is.</source>
        <translation>Unbekannte Option „%1“. --help zählt auf, was es gibt.</translation>
    </message>
    <message>
        <source>%1 does not belong to this command.</source>
        <translation>%1 gehört nicht zu diesem Befehl.</translation>
    </message>
    <message>
        <source>%1 was given twice.</source>
        <translation>%1 steht zweimal da.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no step. There are: %2.</source>
        <translation>„%1“ ist kein Schritt. Es gibt: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no answer. --help lists what can be answered.</source>
        <translation>„%1“ ist keine Antwort. --help zählt auf, was sich beantworten lässt.</translation>
    </message>
    <message>
        <source>%1 can be: %2.</source>
        <translation>%1 kann sein: %2.</translation>
    </message>
    <message>
        <source>%1 was answered twice.</source>
        <translation>%1 wurde zweimal beantwortet.</translation>
    </message>
    <message>
        <source>--budget is a number of seconds from 1 to %1.</source>
        <translation>--budget ist eine Zahl von Sekunden von 1 bis %1.</translation>
    </message>
    <message>
        <source>Say which address to check.</source>
        <translation>Sagen Sie, welche Adresse zu prüfen ist.</translation>
    </message>
    <message>
        <source>Say which folder to read.</source>
        <translation>Sagen Sie, welcher Ordner zu lesen ist.</translation>
    </message>
    <message>
        <source>Say which file to read.</source>
        <translation>Sagen Sie, welche Datei zu lesen ist.</translation>
    </message>
    <message>
        <source>Only one document can go to standard output (&quot;-&quot;).</source>
        <translation>Nur ein Dokument kann auf die Standardausgabe („-“) gehen.</translation>
    </message>
    <message>
        <source>Two documents can&apos;t go into the same file.</source>
        <translation>Zwei Dokumente können nicht in dieselbe Datei gehen.</translation>
    </message>
    <message>
        <source>%1 is no folder that can be read.</source>
        <translation>%1 ist kein lesbarer Ordner.</translation>
    </message>
    <message>
        <source>can&apos;t be read, or is too large for a report</source>
        <translation>nicht lesbar oder zu groß für einen Bericht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>standard output is closed</source>
        <translation>die Standardausgabe ist geschlossen</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, or is too large for a report.</source>
        <translation>%1 ist nicht lesbar oder zu groß für einen Bericht.</translation>
    </message>
    <message>
        <source>The name and password in the address are left out: they are never sent or kept.</source>
        <translation>Name und Passwort in der Adresse bleiben weg: Sie werden nie gesendet oder aufbewahrt.</translation>
    </message>
    <message>
        <source>Stopping. What is known stands.</source>
        <translation>Wird beendet. Was bekannt ist, bleibt stehen.</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Bisher: %1</translation>
    </message>
    <message>
        <source>The case was not kept.</source>
        <translation>Der Fall wurde nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>In order. Connectivity checks: %1. Control sites: %2. Resolvers: %3. Vantage services: %4.</source>
        <translation>In Ordnung. Verbindungstests: %1. Vergleichs-Websites: %2. Resolver: %3. Dienste für den Blick von anderswo: %4.</translation>
    </message>
    <message>
        <source>No such language. There are: %1.</source>
        <translation>Diese Sprache gibt es nicht. Es gibt: %1.</translation>
    </message>
    <message>
        <source>--name-only goes with --ask-others.</source>
        <translation>--name-only gehört zu --ask-others.</translation>
    </message>
    <message>
        <source>Is it me, or is it the site? Finds out where the way to a web site breaks.

isitme-cli check ADDRESS [options]     look now
isitme-cli replay CASE-OR-REPORT       diagnose saved observations again, without any probe
isitme-cli show REPORT                 print a saved report as text
isitme-cli preset check FILE           check a services.json
isitme-cli desk FOLDER [--csv F]       one line for each report in a folder
isitme-cli schema                      print the JSON Schema of reports
isitme-cli --version | --help

Documents (check, replay); F may be &quot;-&quot; for standard output, once:
  --json F  --html F  --text F  --har F
  --local-addresses    keep this computer&apos;s and its network&apos;s addresses in them
Options of check:
  --ask-others         third parties may be told which site it is about: the page&apos;s address,
                       without what follows a &quot;?&quot;
  --name-only          with --ask-others: only the site&apos;s name, not the page
  --step NAME          only the first look and this step; may be repeated:
                       refresh cache browser router everyone administrator
  --saw TEXT           what the browser showed: a status, or the error page&apos;s text
  --answer KEY=VALUE   an answer that the window would ask for; may be repeated, see below
  --budget SECONDS     1 to 600; 90 unless said
  --case F             write the journal there
  --services F         the services to use (check, replay)
  --language L         en, de, ... (all commands)

Exit code of check and replay: 0 all is well; 10 this browser or computer, or the address;
11 this network; 12 the site; 13 not known. Wrong use 2, failure of the program 1.

Answers:
</source>
        <translation>Liegt es an mir oder an der Website? Findet heraus, wo der Weg zu einer Website unterbrochen ist.

isitme-cli check ADRESSE [Optionen]    jetzt nachsehen
isitme-cli replay FALL-ODER-BERICHT    gespeicherte Beobachtungen neu beurteilen, ohne jede Prüfung
isitme-cli show BERICHT                einen gespeicherten Bericht als Text ausgeben
isitme-cli preset check DATEI          eine services.json prüfen
isitme-cli desk ORDNER [--csv F]       eine Zeile für jeden Bericht in einem Ordner
isitme-cli schema                      das JSON-Schema der Berichte ausgeben
isitme-cli --version | --help

Dokumente (check, replay); F darf einmal „-“ sein, für die Standardausgabe:
  --json F  --html F  --text F  --har F
  --local-addresses    Adressen dieses Computers und seines Netzes darin behalten
Optionen von check:
  --ask-others         Dritte dürfen erfahren, um welche Website es geht: die Adresse der Seite,
                       ohne das, was auf ein „?“ folgt
  --name-only          mit --ask-others: nur der Name der Website, nicht die Seite
  --step NAME          nur der erste Blick und dieser Schritt; mehrfach möglich:
                       refresh cache browser router everyone administrator
  --saw TEXT           was der Browser zeigte: ein Status oder der Text der Fehlerseite
  --answer NAME=WERT   eine Antwort, nach der das Fenster fragen würde; mehrfach möglich, siehe unten
  --budget SEKUNDEN    1 bis 600; sonst 90
  --case F             das Journal dorthin schreiben
  --services F         die zu nutzenden Dienste (check, replay)
  --language L         en, de, ... (alle Befehle)

Rückgabewert von check und replay: 0 alles in Ordnung; 10 dieser Browser oder Computer oder die Adresse;
11 dieses Netz; 12 die Website; 13 nicht bekannt. Falscher Aufruf 2, Fehler des Programms 1.

Antworten:
</translation>
    </message>
</context>
<context>
    <name>EveryonePage</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yes, the home page</source>
        <translation>ja, die Startseite</translation>
    </message>
    <message>
        <source>turned away (%1)</source>
        <translation>abgewiesen (%1)</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>nein: %1</translation>
    </message>
    <message>
        <source>no, the home page: %1</source>
        <translation>nein, die Startseite: %1</translation>
    </message>
    <message>
        <source>data centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>home line</source>
        <translation>Privatanschluss</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 has had many questions from your network and asks us to wait until %2. That says nothing about the site.</source>
        <translation>%1 hat viele Fragen aus Ihrem Netz bekommen und bittet uns, bis %2 zu warten. Das sagt nichts über die Website.</translation>
    </message>
    <message>
        <source>%1 has had too many questions just now. That says nothing about the site.</source>
        <translation>%1 hat gerade zu viele Fragen bekommen. Das sagt nichts über die Website.</translation>
    </message>
    <message>
        <source>%1 could not be asked. That says nothing about the site.</source>
        <translation>%1 ließ sich nicht fragen. Das sagt nichts über die Website.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: got the page?</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>Was andere sehen</translation>
    </message>
    <message>
        <source>Works in %1 of %2 places</source>
        <translation>Geht an %1 von %2 Orten</translation>
    </message>
    <message>
        <source>It answers in %1 of %2 places, but to no robots</source>
        <translation>Sie antwortet an %1 von %2 Orten, aber keinen Robotern</translation>
    </message>
    <message>
        <source>Everybody we asked gets in.</source>
        <translation>Alle, die wir gefragt haben, kommen hinein.</translation>
    </message>
    <message>
        <source>Nobody we asked reaches it.</source>
        <translation>Niemand, den wir gefragt haben, erreicht sie.</translation>
    </message>
    <message>
        <source>All of them reach its front door.</source>
        <translation>Alle von ihnen erreichen den Eingang.</translation>
    </message>
    <message>
        <source>Some are turned away there as robots: for people it may work all the same.</source>
        <translation>Manche werden dort als Roboter abgewiesen: Für Menschen geht es vielleicht trotzdem.</translation>
    </message>
    <message>
        <source>They tried the home page, not yours: it may differ.</source>
        <translation>Sie haben die Startseite versucht, nicht Ihre Seite: Das kann ein Unterschied sein.</translation>
    </message>
    <message>
        <source>for %1 more</source>
        <translation>noch %1 lang</translation>
    </message>
    <message>
        <source>your network&apos;s (%1)</source>
        <translation>der Ihres Netzes (%1)</translation>
    </message>
    <message>
        <source>no such name</source>
        <translation>kein solcher Name</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>They do not all say the same. Large sites do that on purpose. If the site has just moved, some still hold its old address.</source>
        <translation>Sie sagen nicht alle dasselbe. Große Websites machen das mit Absicht. Ist die Website gerade umgezogen, haben manche noch die alte Adresse.</translation>
    </message>
    <message>
        <source>All of them send you to the same place.</source>
        <translation>Alle schicken Sie an denselben Ort.</translation>
    </message>
    <message>
        <source>%1 of %2 reach its front door.</source>
        <translation>%1 von %2 erreichen den Eingang.</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>IsItMe::AdministratorPage</name>
    <message>
        <source>your organisation&apos;s support desk</source>
        <translation>Support Ihrer Organisation</translation>
    </message>
    <message>
        <source>from the site&apos;s own page</source>
        <translation>von der Website selbst</translation>
    </message>
    <message>
        <source>from the register of names</source>
        <translation>aus dem Verzeichnis der Namen</translation>
    </message>
    <message>
        <source>from the site&apos;s name service</source>
        <translation>aus dem Namensdienst der Website</translation>
    </message>
    <message>
        <source>standard name, may not exist</source>
        <translation>übliche Adresse, gibt es vielleicht nicht</translation>
    </message>
    <message>
        <source>Tell the people who run the site</source>
        <translation>Die Betreiber benachrichtigen</translation>
    </message>
    <message>
        <source>The report is ready. Look through it, then send it.</source>
        <translation>Der Bericht ist fertig. Sehen Sie ihn durch, dann senden Sie ihn.</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>&amp;Include your network&apos;s addresses</source>
        <translation>Adressen &amp;Ihres Netzes aufnehmen</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the report as text</source>
        <translation>Kopiert den Bericht als Text</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Write the e-mail</source>
        <translation>&amp;E-Mail schreiben</translation>
    </message>
    <message>
        <source>is in it</source>
        <translation>steht darin</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>What the site answered</source>
        <translation>Was die Website geantwortet hat</translation>
    </message>
    <message>
        <source>What was ruled out on your side</source>
        <translation>Was bei Ihnen ausgeschlossen wurde</translation>
    </message>
    <message>
        <source>Addresses of your network</source>
        <translation>Adressen Ihres Netzes</translation>
    </message>
    <message>
        <source>The address&apos;s part after “?”</source>
        <translation>Der Teil der Adresse nach „?“</translation>
    </message>
    <message>
        <source>Cookies and passwords</source>
        <translation>Cookies und Passwörter</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>Als Text kopiert.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>Für Programme (*.json)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Nur Text (*.txt)</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP-Archiv (*.har)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Could not save it: %1</source>
        <translation>Speichern ging nicht: %1</translation>
    </message>
    <message>
        <source>The page opens. The report is copied: paste it there.</source>
        <translation>Die Seite öffnet sich. Der Bericht ist kopiert: Fügen Sie ihn dort ein.</translation>
    </message>
    <message>
        <source>Your mail program opens. Read it through, then send it there.</source>
        <translation>Ihr Mailprogramm öffnet sich. Lesen Sie den Text durch und senden Sie ihn dort ab.</translation>
    </message>
    <message>
        <source>runs the network that the site is in, not the site</source>
        <translation>betreibt das Netz, in dem die Website ist, nicht die Website</translation>
    </message>
    <message>
        <source>%1 runs the network that the site is in, not the site</source>
        <translation>%1 betreibt das Netz, in dem die Website ist, nicht die Website</translation>
    </message>
    <message>
        <source>your organisation&apos;s support desk, sent from here</source>
        <translation>die Hilfe Ihrer Organisation, von hier aus gesendet</translation>
    </message>
    <message>
        <source>the site&apos;s own status page</source>
        <translation>die eigene Statusseite der Website</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>vielleicht</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>eine Vermutung</translation>
    </message>
    <message>
        <source>Support desk</source>
        <translation>Hilfe Ihrer Organisation</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>where a contact is from (how sure it is)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A report, if you need one</source>
        <translation>Ein Bericht, falls Sie einen brauchen</translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation>Wem man es sagt</translation>
    </message>
    <message>
        <source>The site may not know yet</source>
        <translation>Vielleicht weiß die Website es noch nicht</translation>
    </message>
    <message>
        <source>The site knows</source>
        <translation>Die Website weiß es</translation>
    </message>
    <message>
        <source>&amp;Open the status page</source>
        <translation>&amp;Statusseite öffnen</translation>
    </message>
    <message>
        <source>On its way to the support desk…</source>
        <translation>Unterwegs zur Hilfe Ihrer Organisation …</translation>
    </message>
    <message>
        <source>The support desk has your report. You need not do anything more.</source>
        <translation>Die Hilfe Ihrer Organisation hat Ihren Bericht. Sie müssen nichts weiter tun.</translation>
    </message>
    <message>
        <source>The support desk can&apos;t be reached just now. Your report is kept here and sent by itself later, also after a restart of IsItMe.</source>
        <translation>Die Hilfe Ihrer Organisation ist gerade nicht zu erreichen. Ihr Bericht bleibt hier und wird später von selbst gesendet, auch nach einem Neustart von IsItMe.</translation>
    </message>
    <message>
        <source>The report could not be sent or kept. Save it, or write an e-mail.</source>
        <translation>Der Bericht ließ sich weder senden noch aufheben. Speichern Sie ihn, oder schreiben Sie eine E-Mail.</translation>
    </message>
    <message>
        <source>Se&amp;nd to the support desk</source>
        <translation>An die Hilfe &amp;senden</translation>
    </message>
    <message>
        <source>Se&amp;nd to %1</source>
        <translation>An %1 &amp;senden</translation>
    </message>
    <message>
        <source>Open the status &amp;page</source>
        <translation>S&amp;tatusseite öffnen</translation>
    </message>
    <message>
        <source>&amp;Open that page</source>
        <translation>Diese Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>What now? Let us tell you when it is back</source>
        <translation>Was nun? Lassen Sie sich Bescheid geben, wenn sie wieder da ist</translation>
    </message>
    <message>
        <source>Include the &amp;picture of the page</source>
        <translation>Das &amp;Bild der Seite mitgeben</translation>
    </message>
    <message>
        <source>A picture of the page</source>
        <translation>Ein Bild der Seite</translation>
    </message>
</context>
<context>
    <name>IsItMe::BrowserPage</name>
    <message>
        <source>%1 (the one you use)</source>
        <translation>%1 (Ihr üblicher)</translation>
    </message>
    <message>
        <source>Open the site there</source>
        <translation>Die Website dort öffnen</translation>
    </message>
    <message>
        <source>Open the site in %1</source>
        <translation>Die Website in %1 öffnen</translation>
    </message>
    <message>
        <source>Try another browser</source>
        <translation>Einen anderen Browser versuchen</translation>
    </message>
    <message>
        <source>If %1 opens there, your own browser has something in the way.</source>
        <translation>Öffnet sich %1 dort, ist in Ihrem eigenen Browser etwas im Weg.</translation>
    </message>
    <message>
        <source>We found no browser on this computer. A phone or tablet does as well.</source>
        <translation>Wir haben auf diesem Computer keinen Browser gefunden. Ein Handy oder Tablet geht auch.</translation>
    </message>
    <message>
        <source>In the other browser:</source>
        <translation>Im anderen Browser:</translation>
    </message>
    <message>
        <source>It &amp;works there</source>
        <translation>Dort &amp;geht es</translation>
    </message>
    <message>
        <source>It &amp;fails there too</source>
        <translation>Dort geht es auch &amp;nicht</translation>
    </message>
    <message>
        <source>On another device in the same network (phone on the same Wi-Fi):</source>
        <translation>Auf einem anderen Gerät im selben Netz (Handy im selben WLAN):</translation>
    </message>
    <message>
        <source>It w&amp;orks there</source>
        <translation>Dort geht &amp;es</translation>
    </message>
    <message>
        <source>It fai&amp;ls there too</source>
        <translation>Dort geht es a&amp;uch nicht</translation>
    </message>
    <message>
        <source>We try fresh browsers</source>
        <translation>Wir versuchen frische Browser</translation>
    </message>
    <message>
        <source>Each browser of this computer loads the page, without a window and with nothing stored. That takes up to half a minute.</source>
        <translation>Jeder Browser dieses Computers lädt die Seite, ohne Fenster und ohne etwas Gespeichertes. Das dauert bis zu einer halben Minute.</translation>
    </message>
    <message>
        <source>It is your browser&apos;s set-up</source>
        <translation>Es liegt an den Einstellungen Ihres Browsers</translation>
    </message>
    <message>
        <source>%1 opens in a fresh browser. Something was added or changed in yours.</source>
        <translation>%1 öffnet sich in einem frischen Browser. In Ihrem ist etwas dazugekommen oder verändert.</translation>
    </message>
    <message>
        <source>Your browser&apos;s set-up is not the cause</source>
        <translation>Die Einstellungen Ihres Browsers sind nicht schuld</translation>
    </message>
    <message>
        <source>No need to change your browser. You can still try another one.</source>
        <translation>Sie müssen den Browser nicht wechseln. Sie können trotzdem einen anderen versuchen.</translation>
    </message>
    <message>
        <source>The browsers do not agree</source>
        <translation>Die Browser sind sich nicht einig</translation>
    </message>
    <message>
        <source>Below is what each of them gets. Your own tries help.</source>
        <translation>Unten steht, was jeder von ihnen bekommt. Ihre eigenen Versuche helfen.</translation>
    </message>
    <message>
        <source>Something in your browser is in the way</source>
        <translation>Etwas in Ihrem Browser ist im Weg</translation>
    </message>
    <message>
        <source>%1 opens in a fresh browser. A private window tells whether stored data or an extension is the cause.</source>
        <translation>%1 öffnet sich in einem frischen Browser. Ein privates Fenster zeigt, ob Gespeichertes oder eine Erweiterung die Ursache ist.</translation>
    </message>
    <message>
        <source>Open %1 in another browser</source>
        <translation>%1 in einem anderen Browser öffnen</translation>
    </message>
    <message>
        <source>Nothing of your own browser is changed.</source>
        <translation>An Ihrem eigenen Browser ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Open in %1</source>
        <comment>name of a browser</comment>
        <translation>In %1 &amp;öffnen</translation>
    </message>
    <message>
        <source>Open %1 in a private window</source>
        <translation>%1 in einem privaten Fenster öffnen</translation>
    </message>
    <message>
        <source>It starts without anything stored, mostly without extensions, and deletes nothing.</source>
        <translation>Es beginnt ohne Gespeichertes, meist ohne Erweiterungen, und löscht nichts.</translation>
    </message>
    <message>
        <source>Open &amp;privately in %1</source>
        <comment>name of a browser</comment>
        <translation>In %1 &amp;privat öffnen</translation>
    </message>
    <message>
        <source>It is what your browser has stored</source>
        <translation>Es liegt an dem, was Ihr Browser gespeichert hat</translation>
    </message>
    <message>
        <source>It works in the private window, so clear the data of %1.</source>
        <translation>Im privaten Fenster geht es, also löschen Sie die Daten von %1.</translation>
    </message>
    <message>
        <source>&amp;Clear it: step 2</source>
        <translation>&amp;Löschen: Schritt 2</translation>
    </message>
    <message>
        <source>Switch the extensions off, for a try</source>
        <translation>Die Erweiterungen zur Probe ausschalten</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>In the private window:</source>
        <translation>Im privaten Fenster:</translation>
    </message>
    <message>
        <source>It works &amp;there</source>
        <translation>&amp;Dort geht es</translation>
    </message>
    <message>
        <source>It fails there t&amp;oo</source>
        <translation>Dort geht es a&amp;uch nicht</translation>
    </message>
    <message>
        <source>Did that help?</source>
        <translation>Hat das geholfen?</translation>
    </message>
    <message>
        <source>It works &amp;now</source>
        <translation>&amp;Jetzt geht es</translation>
    </message>
    <message>
        <source>It fails &amp;still</source>
        <translation>Es geht noch &amp;immer nicht</translation>
    </message>
    <message>
        <source>The whole page is loaded</source>
        <translation>Die ganze Seite wird geladen</translation>
    </message>
    <message>
        <source>Fresh browsers contact everyone that the page takes parts from, as any visit does.</source>
        <translation>Frische Browser sprechen alle an, von denen die Seite Teile holt, wie bei jedem Besuch.</translation>
    </message>
    <message>
        <source>&amp;Keep the others out</source>
        <translation>Die anderen &amp;fernhalten</translation>
    </message>
    <message>
        <source>Does the page open, but looks broken?</source>
        <translation>Öffnet sich die Seite, sieht aber kaputt aus?</translation>
    </message>
    <message>
        <source>So far the fresh browsers load only what %1 itself sends. Pages also take parts from others, such as pictures and scripts. With your yes they are contacted too, as in any visit.</source>
        <translation>Bisher laden die frischen Browser nur, was %1 selbst schickt. Seiten holen auch Teile von anderen, etwa Bilder und Skripte. Mit Ihrem Ja werden auch sie angesprochen, wie bei jedem Besuch.</translation>
    </message>
    <message>
        <source>Load the whole pa&amp;ge</source>
        <translation>Die &amp;ganze Seite laden</translation>
    </message>
    <message>
        <source>Private window</source>
        <translation>Privates Fenster</translation>
    </message>
    <message>
        <source>Open the site in a private window of %1</source>
        <translation>Die Website in einem privaten Fenster von %1 öffnen</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wir versuchen es …</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Try fresh &amp;browsers</source>
        <translation>Frische &amp;Browser versuchen</translation>
    </message>
    <message>
        <source>The browsers of this computer</source>
        <translation>Die Browser dieses Computers</translation>
    </message>
</context>
<context>
    <name>IsItMe::BrowserResults</name>
    <message>
        <source>What a fresh browser gets, with nothing stored and nothing added</source>
        <translation>Was ein frischer Browser bekommt, ohne Gespeichertes und ohne Zusätze</translation>
    </message>
    <message>
        <source>All its parts from elsewhere came.</source>
        <translation>Alle Teile von anderswo sind gekommen.</translation>
    </message>
    <message>
        <source>Parts from elsewhere that did not come: %1</source>
        <translation>Teile von anderswo, die nicht gekommen sind: %1</translation>
    </message>
    <message>
        <source>Picture of the page in %1</source>
        <translation>Bild der Seite in %1</translation>
    </message>
</context>
<context>
    <name>IsItMe::BrowserWords</name>
    <message>
        <source>Type %1 there and press Enter.</source>
        <translation>Tippen Sie dort %1 ein und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>In Firefox, press Ctrl, Shift and P.</source>
        <translation>In Firefox: Drücken Sie Strg, Umschalt und P.</translation>
    </message>
    <message>
        <source>In Safari, press Shift, Cmd and N.</source>
        <translation>In Safari: Drücken Sie Umschalt, Cmd und N.</translation>
    </message>
    <message>
        <source>In your browser, press Ctrl, Shift and N.</source>
        <translation>In Ihrem Browser: Drücken Sie Strg, Umschalt und N.</translation>
    </message>
    <message>
        <source>Open your browser&apos;s menu and choose “New private window”.</source>
        <translation>Öffnen Sie das Menü Ihres Browsers und wählen Sie „Neues privates Fenster“.</translation>
    </message>
    <message>
        <source>In Firefox, open the menu ☰, then Help, then “Troubleshoot Mode…”, and press “Restart”. Extensions stay off until you close it.</source>
        <translation>Öffnen Sie in Firefox das Menü ☰, dann Hilfe, dann „Fehlerbehebungsmodus…“, und drücken Sie „Neu starten“. Die Erweiterungen bleiben aus, bis Sie ihn schließen.</translation>
    </message>
    <message>
        <source>In %1, type %2 into the address line and press Enter.</source>
        <translation>Tippen Sie in %1 in die Adresszeile %2 und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>Switch every extension off. Remember which ones were on.</source>
        <translation>Schalten Sie alle Erweiterungen aus. Merken Sie sich, welche an waren.</translation>
    </message>
    <message>
        <source>Open the menu Safari, then Settings, then Extensions.</source>
        <translation>Öffnen Sie das Menü Safari, dann Einstellungen, dann Erweiterungen.</translation>
    </message>
    <message>
        <source>Take the tick from every extension. Remember which ones were on.</source>
        <translation>Nehmen Sie bei jeder Erweiterung das Häkchen weg. Merken Sie sich, welche an waren.</translation>
    </message>
    <message>
        <source>Open your browser&apos;s menu, find its extensions or add-ons, and switch them off.</source>
        <translation>Öffnen Sie das Menü Ihres Browsers, suchen Sie seine Erweiterungen oder Add-ons und schalten Sie sie aus.</translation>
    </message>
    <message>
        <source>Load %1 again.</source>
        <translation>Laden Sie %1 noch einmal.</translation>
    </message>
    <message>
        <source>If it opens now, switch the extensions on again one by one. The one after which it fails is the cause.</source>
        <translation>Öffnet es sich jetzt, schalten Sie die Erweiterungen einzeln wieder ein. Die, nach der es nicht mehr geht, ist die Ursache.</translation>
    </message>
</context>
<context>
    <name>IsItMe::CachePage</name>
    <message>
        <source>Nothing stored is in the way</source>
        <translation>Nichts Gespeichertes ist im Weg</translation>
    </message>
    <message>
        <source>Clear what is stored for this site</source>
        <translation>Löschen, was für diese Website gespeichert ist</translation>
    </message>
    <message>
        <source>First look in a private window</source>
        <translation>Sehen Sie zuerst in einem privaten Fenster nach</translation>
    </message>
    <message>
        <source>It starts without anything stored, and deletes nothing.</source>
        <translation>Es beginnt ohne gespeicherte Daten und löscht nichts.</translation>
    </message>
    <message>
        <source>&amp;Open in %1</source>
        <comment>name of a browser</comment>
        <translation>In %1 &amp;öffnen</translation>
    </message>
    <message>
        <source>Does %1 open in the private window?</source>
        <translation>Öffnet sich %1 im privaten Fenster?</translation>
    </message>
    <message>
        <source>&amp;Yes, it works</source>
        <translation>&amp;Ja, es geht</translation>
    </message>
    <message>
        <source>No, it &amp;fails too</source>
        <translation>Nein, es geht auch &amp;nicht</translation>
    </message>
    <message>
        <source>Clear the data of %1 only. You will be signed out of it; all other sites keep theirs.</source>
        <translation>Löschen Sie nur die Daten von %1. Sie werden dort abgemeldet; alle anderen Websites behalten ihre.</translation>
    </message>
    <message>
        <source>Did clearing help?</source>
        <translation>Hat das Löschen geholfen?</translation>
    </message>
    <message>
        <source>It &amp;works now</source>
        <translation>Jetzt &amp;geht es</translation>
    </message>
    <message>
        <source>It fails &amp;still</source>
        <translation>Es geht &amp;immer noch nicht</translation>
    </message>
    <message>
        <source>We asked past all stores on the way, and the page is good there: a store keeps an old error.</source>
        <translation>Wir haben an allen Zwischenspeichern auf dem Weg vorbei gefragt, und dort ist die Seite in Ordnung: Ein Zwischenspeicher behält einen alten Fehler.</translation>
    </message>
    <message>
        <source>We asked past all stores on the way too: the error is the same.</source>
        <translation>Wir haben auch an allen Zwischenspeichern auf dem Weg vorbei gefragt: Der Fehler ist derselbe.</translation>
    </message>
    <message>
        <source>We sent a large cookie of our own: the site then answers with an error (%1). A browser that has stored too many cookies gets just that.</source>
        <translation>Wir haben einen großen eigenen Cookie gesendet: Dann antwortet die Website mit einem Fehler (%1). Ein Browser, der zu viele Cookies gespeichert hat, bekommt genau das.</translation>
    </message>
    <message>
        <source>We sent a large cookie of our own: the site takes it well.</source>
        <translation>Wir haben einen großen eigenen Cookie gesendet: Die Website kommt damit gut zurecht.</translation>
    </message>
    <message>
        <source>Browsers keep copies and cookies of %1. Old ones can get in the way. This program does not read them.</source>
        <translation>Browser behalten Kopien und Cookies von %1. Alte können im Weg sein. Dieses Programm liest sie nicht.</translation>
    </message>
    <message>
        <source>Or on %1&apos;s own page for it</source>
        <comment>name of a browser</comment>
        <translation>Oder auf der eigenen Seite von %1 dafür</translation>
    </message>
    <message>
        <source>It opens in %1.</source>
        <translation>Sie öffnet sich in %1.</translation>
    </message>
    <message>
        <source>%1 lets no other program open it: paste it in the address bar.</source>
        <translation>%1 lässt sie von keinem anderen Programm öffnen: Fügen Sie sie in die Adresszeile ein.</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>The last resort: everything. You will be signed out of all sites.</source>
        <translation>Das letzte Mittel: alles. Sie werden bei allen Websites abgemeldet.</translation>
    </message>
    <message>
        <source>We asked past all stores on the way, and the page was good there. A store may keep an old error, or the page comes and goes.</source>
        <translation>Wir haben an allen Zwischenspeichern auf dem Weg vorbei gefragt, und dort war die Seite in Ordnung. Vielleicht behält ein Zwischenspeicher einen alten Fehler, oder die Seite kommt und geht.</translation>
    </message>
    <message>
        <source>An old error is stored on the way</source>
        <translation>Ein alter Fehler ist auf dem Weg gespeichert</translation>
    </message>
    <message>
        <source>It is not in your browser: press Ctrl and F5 there, or try again in a few minutes. This program does not read what your browsers keep.</source>
        <translation>Es liegt nicht an Ihrem Browser: Drücken Sie dort Strg und F5, oder versuchen Sie es in ein paar Minuten noch einmal. Dieses Programm liest nicht, was Ihre Browser behalten.</translation>
    </message>
    <message>
        <source>No need to clear anything: the error comes without stored data too. You can still do it. This program does not read what your browsers keep.</source>
        <translation>Sie müssen nichts löschen: Der Fehler kommt auch ohne gespeicherte Daten. Sie können es trotzdem tun. Dieses Programm liest nicht, was Ihre Browser behalten.</translation>
    </message>
    <message>
        <source>Open the pag&amp;e</source>
        <translation>S&amp;eite öffnen</translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation>&amp;Kopiert</translation>
    </message>
</context>
<context>
    <name>IsItMe::CheckController</name>
    <message>
        <source>The name and password in the address were taken out.</source>
        <translation>Name und Passwort wurden aus der Adresse entfernt.</translation>
    </message>
    <message>
        <source>This check was interrupted. All that was found is here.</source>
        <translation>Diese Prüfung wurde unterbrochen. Alles Gefundene ist hier.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open it by hand.</source>
        <translation>Es ließ sich kein Browser öffnen. Öffnen Sie ihn von Hand.</translation>
    </message>
    <message>
        <source>Open your computer&apos;s settings and choose Network.</source>
        <translation>Öffnen Sie die Einstellungen Ihres Computers und wählen Sie „Netzwerk“.</translation>
    </message>
    <message>
        <source>Open your computer&apos;s settings and choose Date and time.</source>
        <translation>Öffnen Sie die Einstellungen Ihres Computers und wählen Sie „Datum und Uhrzeit“.</translation>
    </message>
    <message>
        <source>Open any web page in your browser: the sign-in page appears.</source>
        <translation>Öffnen Sie irgendeine Webseite im Browser: Die Anmeldeseite erscheint.</translation>
    </message>
    <message>
        <source>Open a private window from your browser&apos;s menu, and the site in it.</source>
        <translation>Öffnen Sie im Menü Ihres Browsers ein privates Fenster und darin die Website.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Open it by hand.</source>
        <translation>%1 ließ sich nicht öffnen. Öffnen Sie es von Hand.</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the report instead.</source>
        <translation>Es ließ sich kein Mailprogramm öffnen. Kopieren Sie stattdessen den Bericht.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es ließ sich kein Browser öffnen.</translation>
    </message>
    <message>
        <source>We have watched for a day and stopped now. Check again whenever you like.</source>
        <translation>Wir haben einen Tag lang aufgepasst und jetzt aufgehört. Prüfen Sie noch einmal, wann immer Sie möchten.</translation>
    </message>
    <message>
        <source>Open your computer&apos;s settings, choose Network, and there Proxy.</source>
        <translation>Öffnen Sie die Einstellungen Ihres Computers, dort Netzwerk und dann Proxy.</translation>
    </message>
    <message>
        <source>You were restarting your router. We go on where you were.</source>
        <translation>Sie waren dabei, Ihren Router neu zu starten. Wir machen dort weiter.</translation>
    </message>
</context>
<context>
    <name>IsItMe::CheckRows</name>
    <message>
        <source>cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>mobile network</source>
        <translation>Mobilfunk</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>Your computer&apos;s connection</source>
        <translation>Die Verbindung Ihres Computers</translation>
    </message>
    <message>
        <source>Your computer is not on a network</source>
        <translation>Ihr Computer ist mit keinem Netz verbunden</translation>
    </message>
    <message>
        <source>Your computer is on the network</source>
        <translation>Ihr Computer ist mit dem Netz verbunden</translation>
    </message>
    <message>
        <source>The router</source>
        <translation>Der Router</translation>
    </message>
    <message>
        <source>The router answers</source>
        <translation>Der Router antwortet</translation>
    </message>
    <message>
        <source>The router works</source>
        <translation>Der Router geht</translation>
    </message>
    <message>
        <source>keeps silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>The router does not answer</source>
        <translation>Der Router antwortet nicht</translation>
    </message>
    <message>
        <source>The name %1 was found</source>
        <translation>Der Name %1 wurde gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es), %1</source>
        <translation>
            <numerusform>eine Adresse, %1</numerusform>
            <numerusform>%n Adressen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The name %1 was not found</source>
        <translation>Der Name %1 wurde nicht gefunden</translation>
    </message>
    <message>
        <source>No name to look up: the address is a number</source>
        <translation>Kein Name nachzuschlagen: Die Adresse ist eine Zahl</translation>
    </message>
    <message>
        <source>The name %1</source>
        <translation>Der Name %1</translation>
    </message>
    <message>
        <source>Other places on the internet answer</source>
        <translation>Andere Stellen im Internet antworten</translation>
    </message>
    <message>
        <source>Other places on the internet</source>
        <translation>Andere Stellen im Internet</translation>
    </message>
    <message>
        <source>Nothing else on the internet answers rightly</source>
        <translation>Auch sonst antwortet im Internet nichts richtig</translation>
    </message>
    <message>
        <source>The site: waiting for the page</source>
        <translation>Die Website: wir warten auf die Seite</translation>
    </message>
    <message>
        <source>The site: not asked</source>
        <translation>Die Website: nicht gefragt</translation>
    </message>
    <message>
        <source>The site: %1</source>
        <translation>Die Website: %1</translation>
    </message>
    <message>
        <source>The same page again, to see whether it comes and goes</source>
        <translation>Dieselbe Seite noch einmal, um zu sehen, ob der Fehler kommt und geht</translation>
    </message>
    <message>
        <source>next</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n failed</source>
        <translation>
            <numerusform>%1 von %n ging nicht</numerusform>
            <numerusform>%1 von %n gingen nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>no way there</source>
        <translation>kein Weg dorthin</translation>
    </message>
    <message>
        <source>this computer does not allow it</source>
        <translation>dieser Computer erlaubt es nicht</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>brach ab</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>certificate not valid</source>
        <translation>Zertifikat ungültig</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>keine sichere Verbindung</translation>
    </message>
    <message>
        <source>answer makes no sense</source>
        <translation>Antwort ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>goes in circles</source>
        <translation>führt im Kreis</translation>
    </message>
    <message>
        <source>points to a forbidden place</source>
        <translation>verweist auf eine verbotene Stelle</translation>
    </message>
    <message>
        <source>the proxy does not let us through</source>
        <translation>der Proxy lässt uns nicht durch</translation>
    </message>
    <message>
        <source>the helper had no answer</source>
        <translation>der Helfer hatte keine Antwort</translation>
    </message>
    <message>
        <source>could not be tried</source>
        <translation>ließ sich nicht versuchen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>works</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <comment>outcome of a try, time of day</comment>
        <translation>%1, um %2</translation>
    </message>
</context>
<context>
    <name>IsItMe::CheckView</name>
    <message>
        <source>Check &amp;another site</source>
        <translation>&amp;Andere Website prüfen</translation>
    </message>
    <message>
        <source>Saved on %1. Nothing is asked again.</source>
        <translation>Gespeichert am %1. Es wird nichts neu gefragt.</translation>
    </message>
    <message>
        <source>your computer</source>
        <translation>Ihr Computer</translation>
    </message>
    <message>
        <source>the router</source>
        <translation>der Router</translation>
    </message>
    <message>
        <source>the internet</source>
        <translation>das Internet</translation>
    </message>
    <message>
        <source>We look at every part of the way. A few seconds.</source>
        <translation>Wir sehen uns jeden Teil des Weges an. Einige Sekunden.</translation>
    </message>
    <message>
        <source>Fine so far: %1. A few seconds more.</source>
        <comment>a list: your computer, the router, the internet</comment>
        <translation>Bisher in Ordnung: %1. Noch einige Sekunden.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wir sehen nach …</translation>
    </message>
    <message>
        <source>▾ &amp;Details (for support)</source>
        <translation>▾ &amp;Details (für den Support)</translation>
    </message>
    <message>
        <source>▸ &amp;Details (for support)</source>
        <translation>▸ &amp;Details (für den Support)</translation>
    </message>
    <message>
        <source>Details (for support)</source>
        <translation>Details (für den Support)</translation>
    </message>
    <message>
        <source>You can go on at any time.</source>
        <translation>Sie können jederzeit weitergehen.</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Check it a&amp;gain now</source>
        <translation>Jetzt &amp;erneut prüfen</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next: %1</source>
        <translation>&amp;Weiter: %1</translation>
    </message>
</context>
<context>
    <name>IsItMe::ConsentDialog</name>
    <message>
        <source>the site&apos;s name: %1</source>
        <translation>den Namen der Website: %1</translation>
    </message>
    <message>
        <source>the site&apos;s name</source>
        <translation>den Namen der Website</translation>
    </message>
    <message>
        <source>the page&apos;s address: %1</source>
        <translation>die Adresse der Seite: %1</translation>
    </message>
    <message>
        <source>the page&apos;s address, without what follows a “?”</source>
        <translation>die Adresse der Seite, ohne das, was auf ein „?“ folgt</translation>
    </message>
    <message>
        <source>Its computers in other places try the page.</source>
        <translation>Seine Computer an anderen Orten versuchen die Seite.</translation>
    </message>
    <message>
        <source>It looks the name up, to compare with what your network says.</source>
        <translation>Er schlägt den Namen nach, zum Vergleich mit dem, was Ihr Netz sagt.</translation>
    </message>
    <message>
        <source>nothing of the site</source>
        <translation>nichts über die Website</translation>
    </message>
    <message>
        <source>It tells which provider your connection belongs to.</source>
        <translation>Er sagt, zu welchem Anbieter Ihr Anschluss gehört.</translation>
    </message>
    <message>
        <source>What would they be told?</source>
        <translation>Was würden andere erfahren?</translation>
    </message>
    <message>
        <source>Only after your yes, and only this. Your name, cookies and passwords are never sent. As with every web page, they see your internet address.</source>
        <translation>Nur nach Ihrem Ja, und nur dies. Ihr Name, Cookies und Passwörter werden nie gesendet. Wie bei jeder Webseite ist Ihre Internetadresse zu sehen.</translation>
    </message>
    <message>
        <source>is told %1</source>
        <comment>the site&apos;s name: shop.example</comment>
        <translation>erfährt %1</translation>
    </message>
    <message>
        <source>This program is set up with nobody to ask.</source>
        <translation>Dieses Programm ist so eingerichtet, dass es niemanden fragen kann.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>A second opinion, where the first can&apos;t tell.</source>
        <translation>Eine zweite Meinung, wo die erste nichts sagen kann.</translation>
    </message>
    <message>
        <source>&amp;Show word for word what is sent</source>
        <translation>&amp;Wort für Wort zeigen, was gesendet wird</translation>
    </message>
    <message>
        <source>The &amp;page&apos;s address: others try the same page</source>
        <translation>Die Adresse der &amp;Seite: Andere versuchen dieselbe Seite</translation>
    </message>
    <message>
        <source>Only the site&apos;s &amp;name: others try its home page, which may differ</source>
        <translation>Nur den &amp;Namen der Website: Andere versuchen die Startseite, die sich unterscheiden kann</translation>
    </message>
    <message>
        <source>This address is private: nobody is ever told of it.</source>
        <translation>Diese Adresse ist privat: Niemand erfährt je davon.</translation>
    </message>
    <message>
        <source>It knows which register holds the name. That one is asked for it, and knows whom to write to.</source>
        <translation>Es weiß, welches Register den Namen führt. Das wird danach gefragt und weiß, wem man schreibt.</translation>
    </message>
    <message>
        <source>%1, or the status page that the site names</source>
        <translation>%1 oder die Statusseite, die die Website nennt</translation>
    </message>
    <message>
        <source>the site&apos;s own status page</source>
        <translation>die eigene Statusseite der Website</translation>
    </message>
    <message>
        <source>that somebody asks how the site is</source>
        <translation>dass jemand fragt, wie es der Website geht</translation>
    </message>
    <message>
        <source>There the site itself says whether it knows of a trouble.</source>
        <translation>Dort sagt die Website selbst, ob sie von einer Störung weiß.</translation>
    </message>
</context>
<context>
    <name>IsItMe::DataWords</name>
    <message>
        <source>Open %1.</source>
        <translation>Öffnen Sie %1.</translation>
    </message>
    <message>
        <source>Press Ctrl and F5.</source>
        <translation>Drücken Sie Strg und F5.</translation>
    </message>
    <message>
        <source>Press the sign at the left of the address, then “Cookies and site data”.</source>
        <translation>Drücken Sie das Zeichen links von der Adresse, dann „Cookies und Websitedaten“.</translation>
    </message>
    <message>
        <source>Press “Manage on-device site data”, then the bin beside %1.</source>
        <translation>Drücken Sie „Websitedaten auf dem Gerät verwalten“, dann den Papierkorb neben %1.</translation>
    </message>
    <message>
        <source>Press the padlock at the left of the address, then “Cookies”.</source>
        <translation>Drücken Sie das Schloss links von der Adresse, dann „Cookies“.</translation>
    </message>
    <message>
        <source>Choose %1 and press “Remove”.</source>
        <translation>Wählen Sie %1 und drücken Sie „Entfernen“.</translation>
    </message>
    <message>
        <source>Press the padlock at the left of the address.</source>
        <translation>Drücken Sie das Schloss links von der Adresse.</translation>
    </message>
    <message>
        <source>Press “Clear cookies and site data…”, then “Remove”.</source>
        <translation>Drücken Sie „Cookies und Website-Daten löschen…“, dann „Entfernen“.</translation>
    </message>
    <message>
        <source>Open the menu, then Options, then “Privacy”.</source>
        <translation>Öffnen Sie das Menü, dann Einstellungen, dann „Datenschutz“.</translation>
    </message>
    <message>
        <source>Press “Remove individual cookies”, look for %1 and remove what is there.</source>
        <translation>Drücken Sie „Einzelne Cookies löschen“, suchen Sie %1 und entfernen Sie, was dort ist.</translation>
    </message>
    <message>
        <source>Open %1 and press Ctrl and F5.</source>
        <translation>Öffnen Sie %1 und drücken Sie Strg und F5.</translation>
    </message>
    <message>
        <source>Open the menu Safari, then Settings, then Privacy.</source>
        <translation>Öffnen Sie das Menü Safari, dann Einstellungen, dann Datenschutz.</translation>
    </message>
    <message>
        <source>Press “Manage Website Data…” and look for %1.</source>
        <translation>Drücken Sie „Websitedaten verwalten …“ und suchen Sie %1.</translation>
    </message>
    <message>
        <source>Press “Remove”, then load the page again with Cmd and R.</source>
        <translation>Drücken Sie „Entfernen“, und laden Sie die Seite dann mit Cmd und R neu.</translation>
    </message>
    <message>
        <source>Paste the address into %1&apos;s address bar, and press Enter.</source>
        <translation>Fügen Sie die Adresse in die Adresszeile von %1 ein und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>Press “Delete data” (older: “Clear data”), and confirm.</source>
        <translation>Drücken Sie „Daten löschen“ und bestätigen Sie.</translation>
    </message>
    <message>
        <source>Below “Cookies and Site Data”, press “Manage Data…”.</source>
        <translation>Drücken Sie unter „Cookies und Website-Daten“ auf „Daten verwalten…“.</translation>
    </message>
    <message>
        <source>Look for %1, press “Remove Selected”, then “Save Changes”.</source>
        <translation>Suchen Sie %1, drücken Sie „Ausgewählte entfernen“, dann „Änderungen speichern“.</translation>
    </message>
    <message>
        <source>Open %1 in the address bar.</source>
        <translation>Öffnen Sie %1 in der Adresszeile.</translation>
    </message>
    <message>
        <source>Below “Cookies and Site Data”, press “Clear Data…”.</source>
        <translation>Drücken Sie unter „Cookies und Website-Daten“ auf „Daten entfernen…“.</translation>
    </message>
    <message>
        <source>Choose “Cookies” and “Cached images and files”, leave passwords out, and clear.</source>
        <translation>Wählen Sie „Cookies“ und „Bilder und Dateien im Cache“, lassen Sie Passwörter aus, und löschen Sie.</translation>
    </message>
</context>
<context>
    <name>IsItMe::DetailsModel</name>
    <message>
        <source>time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>seen from</source>
        <translation>gesehen von</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>what was seen</source>
        <translation>was zu sehen war</translation>
    </message>
</context>
<context>
    <name>IsItMe::DetailsPage</name>
    <message>
        <source>Details (for support)</source>
        <translation>Details (für den Support)</translation>
    </message>
    <message numerus="yes">
        <source>Case %1, begun %2, %n request(s) to the site</source>
        <translation>
            <numerusform>Fall %1, begonnen %2, eine Anfrage an die Website</numerusform>
            <numerusform>Fall %1, begonnen %2, %n Anfragen an die Website</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %, because of %3</source>
        <comment>cause, share, observations</comment>
        <translation>%1: %2 %, wegen %3</translation>
    </message>
    <message>
        <source>All observations</source>
        <translation>Alle Beobachtungen</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>IsItMe::Duration</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>IsItMe::EveryonePage</name>
    <message>
        <source>This address is private</source>
        <translation>Diese Adresse ist privat</translation>
    </message>
    <message>
        <source>Only people in this network can reach it, so nobody outside can try it. Nobody is asked.</source>
        <translation>Nur Menschen in diesem Netz erreichen sie, von außen kann sie niemand versuchen. Es wird niemand gefragt.</translation>
    </message>
    <message>
        <source>Nobody is asked</source>
        <translation>Es wird niemand gefragt</translation>
    </message>
    <message>
        <source>This program is set up not to ask others.</source>
        <translation>Dieses Programm ist so eingerichtet, dass es andere nicht fragt.</translation>
    </message>
    <message>
        <source>Does it work for others?</source>
        <translation>Geht es bei anderen?</translation>
    </message>
    <message>
        <source>We can ask computers elsewhere to try the same page.</source>
        <translation>Wir können Computer anderswo bitten, dieselbe Seite zu versuchen.</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>Was andere sehen</translation>
    </message>
    <message>
        <source>They are trying. It takes a few seconds.</source>
        <translation>Sie versuchen es gerade. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Ask others whether it works for them</source>
        <translation>Andere fragen, ob es bei ihnen geht</translation>
    </message>
    <message>
        <source>Only after your yes. You can see first what they are told.</source>
        <translation>Nur nach Ihrem Ja. Sie können vorher sehen, was sie erfahren.</translation>
    </message>
    <message>
        <source>As&amp;k others now</source>
        <translation>Jetzt andere &amp;fragen</translation>
    </message>
    <message>
        <source>&amp;What are they told?</source>
        <translation>&amp;Was erfahren sie?</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wir fragen …</translation>
    </message>
    <message>
        <source>Ask &amp;them again</source>
        <translation>Noch einmal &amp;fragen</translation>
    </message>
    <message>
        <source>Or try it yourself: on a phone with Wi-Fi switched off</source>
        <translation>Oder versuchen Sie es selbst: am Handy mit ausgeschaltetem WLAN</translation>
    </message>
    <message>
        <source>It works the&amp;re</source>
        <translation>Dort &amp;geht es</translation>
    </message>
    <message>
        <source>It &amp;fails there too</source>
        <translation>Dort geht es auch &amp;nicht</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>Asking others…</source>
        <translation>Andere werden gefragt …</translation>
    </message>
    <message>
        <source>✓ gets in    ✕ does not    ! turned away as a robot</source>
        <translation>✓ kommt hinein    ✕ kommt nicht hinein    ! als Roboter abgewiesen</translation>
    </message>
    <message>
        <source>reached the front door?</source>
        <translation>Eingang erreicht?</translation>
    </message>
    <message>
        <source>got the page?</source>
        <translation>Seite bekommen?</translation>
    </message>
    <message>
        <source>A computer in a data centre is sometimes taken for a robot and turned away, where people get in.</source>
        <translation>Ein Computer in einem Rechenzentrum wird manchmal für einen Roboter gehalten und abgewiesen, wo Menschen hineinkommen.</translation>
    </message>
    <message>
        <source>Where does the name lead?</source>
        <translation>Wohin führt der Name?</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>says</source>
        <translation>sagt</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>behält es</translation>
    </message>
</context>
<context>
    <name>IsItMe::ExplainCard</name>
    <message>
        <source>What does “502 Bad Gateway” mean?</source>
        <translation>Was heißt „502 Bad Gateway“?</translation>
    </message>
    <message>
        <source>Big sites have a front door and, behind it, the server that makes the pages. The front door answered you, but the server behind it did not answer the front door. Most often nothing is wrong on your side. It usually passes once somebody there has mended it.</source>
        <translation>Große Websites haben einen Eingang und dahinter den Server, der die Seiten macht. Der Eingang hat Ihnen geantwortet, aber der Server dahinter hat dem Eingang nicht geantwortet. Meist ist bei Ihnen alles in Ordnung. Es vergeht gewöhnlich, sobald es dort jemand behoben hat.</translation>
    </message>
</context>
<context>
    <name>IsItMe::FirstActions</name>
    <message>
        <source>See for yourself</source>
        <translation>Sehen Sie selbst</translation>
    </message>
    <message>
        <source>If your browser still shows an error, press F5 once.</source>
        <translation>Zeigt Ihr Browser noch einen Fehler, drücken Sie einmal F5.</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 &amp;öffnen</translation>
    </message>
    <message>
        <source>Is every letter right?</source>
        <translation>Stimmt jeder Buchstabe?</translation>
    </message>
    <message>
        <source>Look at it letter by letter.</source>
        <translation>Sehen Sie sie Buchstabe für Buchstabe an.</translation>
    </message>
    <message>
        <source>&amp;Change the address</source>
        <translation>Adresse &amp;ändern</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>Mit einem Netz verbinden</translation>
    </message>
    <message>
        <source>Plug the cable in, or switch Wi-Fi on.</source>
        <translation>Stecken Sie das Kabel ein, oder schalten Sie das WLAN ein.</translation>
    </message>
    <message>
        <source>&amp;Open network settings</source>
        <translation>&amp;Netzwerkeinstellungen öffnen</translation>
    </message>
    <message>
        <source>We guide you through a restart</source>
        <translation>Wir begleiten Sie durch einen Neustart</translation>
    </message>
    <message>
        <source>It takes about three minutes. We guide you.</source>
        <translation>Das dauert etwa drei Minuten. Wir begleiten Sie.</translation>
    </message>
    <message>
        <source>&amp;Show me how</source>
        <translation>&amp;Zeigen, wie es geht</translation>
    </message>
    <message>
        <source>Sign in to this network</source>
        <translation>In diesem Netz anmelden</translation>
    </message>
    <message>
        <source>Your browser opens its sign-in page.</source>
        <translation>Ihr Browser öffnet die Anmeldeseite.</translation>
    </message>
    <message>
        <source>&amp;Open the sign-in page</source>
        <translation>&amp;Anmeldeseite öffnen</translation>
    </message>
    <message>
        <source>We can watch it for you</source>
        <translation>Wir können für Sie aufpassen</translation>
    </message>
    <message>
        <source>We try now and then and tell you when it works again.</source>
        <translation>Wir versuchen es ab und zu und melden uns, wenn es wieder geht.</translation>
    </message>
    <message>
        <source>&amp;Tell me when it&apos;s back</source>
        <translation>&amp;Melden, wenn es wieder geht</translation>
    </message>
    <message>
        <source>The report shows them what we found</source>
        <translation>Der Bericht zeigt, was wir gefunden haben</translation>
    </message>
    <message>
        <source>The report shows them what we found.</source>
        <translation>Der Bericht zeigt, was wir gefunden haben.</translation>
    </message>
    <message>
        <source>&amp;See the report</source>
        <translation>&amp;Bericht ansehen</translation>
    </message>
    <message>
        <source>Set the clock right</source>
        <translation>Die Uhr richtig stellen</translation>
    </message>
    <message>
        <source>Secure sites open again once date and time are right.</source>
        <translation>Sichere Websites öffnen sich wieder, sobald Datum und Uhrzeit stimmen.</translation>
    </message>
    <message>
        <source>&amp;Open the clock settings</source>
        <translation>&amp;Uhr-Einstellungen öffnen</translation>
    </message>
    <message>
        <source>See whether the VPN is in the way</source>
        <translation>Sehen Sie, ob das VPN im Weg ist</translation>
    </message>
    <message>
        <source>Turn it off, then let us check again.</source>
        <translation>Schalten Sie es aus, dann prüfen wir noch einmal.</translation>
    </message>
    <message>
        <source>It is off: &amp;check again</source>
        <translation>Es ist aus: &amp;erneut prüfen</translation>
    </message>
    <message>
        <source>A better connection may be all it needs</source>
        <translation>Vielleicht genügt eine bessere Verbindung</translation>
    </message>
    <message>
        <source>Move closer to the Wi-Fi, or use a cable.</source>
        <translation>Gehen Sie näher an das WLAN, oder nehmen Sie ein Kabel.</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Another network may let you through</source>
        <translation>Ein anderes Netz lässt Sie vielleicht durch</translation>
    </message>
    <message>
        <source>Your phone&apos;s, for example. Join it, then let us check again.</source>
        <translation>Zum Beispiel das Ihres Handys. Verbinden Sie sich damit, dann prüfen wir noch einmal.</translation>
    </message>
    <message>
        <source>I have joined it: &amp;check again</source>
        <translation>Ich bin verbunden: &amp;erneut prüfen</translation>
    </message>
    <message>
        <source>We show you how, for this site only</source>
        <translation>Wir zeigen, wie es geht, nur für diese Website</translation>
    </message>
    <message>
        <source>You will be signed out of %1. Nothing else is lost.</source>
        <translation>Sie werden bei %1 abgemeldet. Sonst geht nichts verloren.</translation>
    </message>
    <message>
        <source>Without extensions and stored data</source>
        <translation>Ohne Erweiterungen und gespeicherte Daten</translation>
    </message>
    <message>
        <source>A private window has no extensions and no stored data.</source>
        <translation>Ein privates Fenster hat keine Erweiterungen und keine gespeicherten Daten.</translation>
    </message>
    <message>
        <source>&amp;Open a private window</source>
        <translation>&amp;Privates Fenster öffnen</translation>
    </message>
    <message>
        <source>The rest of the site may work</source>
        <translation>Vielleicht geht der Rest der Website</translation>
    </message>
    <message>
        <source>The rest of the site works.</source>
        <translation>Der Rest der Website geht.</translation>
    </message>
    <message>
        <source>Some tries work</source>
        <translation>Manche Versuche gelingen</translation>
    </message>
    <message>
        <source>Press F5 in your browser.</source>
        <translation>Drücken Sie F5 im Browser.</translation>
    </message>
    <message>
        <source>Tell the people who run the site</source>
        <translation>Die Betreiber benachrichtigen</translation>
    </message>
    <message>
        <source>The report is ready. It shows them where to look first.</source>
        <translation>Der Bericht ist fertig. Er zeigt ihnen, wo sie zuerst nachsehen.</translation>
    </message>
    <message>
        <source>We can try again for you</source>
        <translation>Wir können es für Sie noch einmal versuchen</translation>
    </message>
    <message>
        <source>We try again later and tell you when it works.</source>
        <translation>Wir versuchen es später noch einmal und melden uns, wenn es geht.</translation>
    </message>
    <message>
        <source>&amp;Remind me</source>
        <translation>&amp;Erinnern</translation>
    </message>
    <message>
        <source>It may open in another browser</source>
        <translation>Vielleicht öffnet sie sich in einem anderen Browser</translation>
    </message>
    <message>
        <source>It may open there.</source>
        <translation>Vielleicht öffnet sie sich dort.</translation>
    </message>
    <message>
        <source>&amp;Show my browsers</source>
        <translation>&amp;Meine Browser zeigen</translation>
    </message>
    <message>
        <source>That tells whether it is you or the site</source>
        <translation>Das zeigt, ob es an Ihnen oder an der Website liegt</translation>
    </message>
    <message>
        <source>That would tell whether it is you or the site.</source>
        <translation>Das würde zeigen, ob es an Ihnen oder an der Website liegt.</translation>
    </message>
    <message>
        <source>As&amp;k others</source>
        <translation>Andere &amp;fragen</translation>
    </message>
    <message>
        <source>We are watching. You can leave this window alone.</source>
        <translation>Wir passen auf. Sie brauchen hier nichts zu tun.</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>Nicht mehr &amp;aufpassen</translation>
    </message>
</context>
<context>
    <name>IsItMe::Instructions</name>
    <message>
        <source>%1. %2</source>
        <comment>number and instruction</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>IsItMe::MainWindow</name>
    <message>
        <source>Open a report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Reports and cases (*.json *.jsonl)</source>
        <translation>Berichte und Fälle (*.json *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This shortcut does not point to a web page.</source>
        <translation>Diese Verknüpfung führt nicht zu einer Webseite.</translation>
    </message>
</context>
<context>
    <name>IsItMe::OverviewPage</name>
    <message>
        <source>%1 or %2</source>
        <comment>the last two parts of a list</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>What we are checking now</source>
        <translation>Was wir gerade prüfen</translation>
    </message>
    <message>
        <source>We go on checking</source>
        <translation>Wir prüfen weiter</translation>
    </message>
    <message>
        <source>What we checked</source>
        <translation>Was wir geprüft haben</translation>
    </message>
    <message>
        <source>No need to %1: we checked, and it would not help.</source>
        <comment>a list such as: restart your router</comment>
        <translation>Nicht nötig, %1: Wir haben es geprüft, es würde nicht helfen.</translation>
    </message>
</context>
<context>
    <name>IsItMe::PictureButton</name>
    <message>
        <source>Show it large</source>
        <translation>Groß zeigen</translation>
    </message>
</context>
<context>
    <name>IsItMe::RefreshPage</name>
    <message>
        <source>Load the page again</source>
        <translation>Die Seite neu laden</translation>
    </message>
    <message>
        <source>Some faults come and go. We try the page for you, gently.</source>
        <translation>Manche Fehler kommen und gehen. Wir versuchen die Seite für Sie, behutsam.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wir versuchen es …</translation>
    </message>
    <message>
        <source>&amp;Try again for me</source>
        <translation>Für mich noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>In your browser</source>
        <translation>In Ihrem Browser</translation>
    </message>
    <message>
        <source>Press Cmd and R. That loads the page again.</source>
        <translation>Drücken Sie Cmd und R. Das lädt die Seite neu.</translation>
    </message>
    <message>
        <source>If it looks the same, press Shift, Cmd and R: that fetches everything anew.</source>
        <translation>Sieht sie gleich aus, drücken Sie Umschalt, Cmd und R: Das holt alles neu.</translation>
    </message>
    <message>
        <source>If it looks the same, press Ctrl and F5: that fetches everything anew.</source>
        <translation>Sieht sie gleich aus, drücken Sie Strg und F5: Das holt alles neu.</translation>
    </message>
    <message>
        <source>Did that help?</source>
        <translation>Hat das geholfen?</translation>
    </message>
    <message>
        <source>It &amp;works now</source>
        <translation>Jetzt &amp;geht es</translation>
    </message>
    <message>
        <source>It &amp;fails still</source>
        <translation>Es geht &amp;immer noch nicht</translation>
    </message>
    <message>
        <source>So far all tries worked (%1).</source>
        <translation>Bisher haben alle Versuche geklappt (%1).</translation>
    </message>
    <message>
        <source>So far all tries failed (%1).</source>
        <translation>Bisher sind alle Versuche gescheitert (%1).</translation>
    </message>
    <message>
        <source>So far %1 of %2 tries failed.</source>
        <translation>Bisher sind %1 von %2 Versuchen gescheitert.</translation>
    </message>
    <message>
        <source>&amp;Hide the list of tries</source>
        <translation>Die Liste der Versuche &amp;verbergen</translation>
    </message>
    <message>
        <source>Show &amp;each try</source>
        <translation>Jeden &amp;Versuch zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n seconds. The site asks us to wait.</source>
        <translation>
            <numerusform>Nächster Versuch in %n Sekunde. Die Website bittet uns zu warten.</numerusform>
            <numerusform>Nächster Versuch in %n Sekunden. Die Website bittet uns zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press F5, or Ctrl and R. That loads the page again.</source>
        <translation>Drücken Sie F5, oder Strg und R. Das lädt die Seite noch einmal.</translation>
    </message>
</context>
<context>
    <name>IsItMe::ReportPreview</name>
    <message>
        <source>%1 %2</source>
        <comment>part of the time and its length</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Most likely</source>
        <translation>Am wahrscheinlichsten</translation>
    </message>
    <message>
        <source>No cause could be named from what was seen.</source>
        <translation>Aus dem Gesehenen ließ sich keine Ursache nennen.</translation>
    </message>
    <message>
        <source>Request&apos;s ID: %1</source>
        <translation>Kennung der Anfrage: %1</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>at %1: %2</source>
        <comment>address and answers</comment>
        <translation>unter %1: %2</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>The saved report has every observation besides.</source>
        <translation>Der gespeicherte Bericht enthält außerdem alle Beobachtungen.</translation>
    </message>
</context>
<context>
    <name>IsItMe::RestartGuide</name>
    <message>
        <source>%1:%2 left</source>
        <comment>minutes and seconds</comment>
        <translation>noch %1:%2</translation>
    </message>
    <message>
        <source>The plug is &amp;out</source>
        <translation>Der Stecker ist &amp;draußen</translation>
    </message>
    <message>
        <source>It is plugged &amp;in</source>
        <translation>Er ist wieder &amp;eingesteckt</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Lassen</translation>
    </message>
    <message>
        <source>Plug everything in again and go back to the checks</source>
        <translation>Alles wieder einstecken und zurück zu den Prüfungen</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>Pull the power plugs of both boxes: modem and router.</source>
        <translation>Ziehen Sie die Netzstecker beider Geräte: Modem und Router.</translation>
    </message>
    <message>
        <source>Pull the power plug of the router.</source>
        <translation>Ziehen Sie den Netzstecker des Routers.</translation>
    </message>
    <message>
        <source>The one that goes to the wall socket. Leave all other cables where they are. We watch your network: when it goes, we go on by ourselves.</source>
        <translation>Den, der zur Steckdose führt. Alle anderen Kabel bleiben, wo sie sind. Wir beobachten Ihr Netz: Wenn es weg ist, geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Both plugs are &amp;out</source>
        <translation>Beide Stecker sind &amp;draußen</translation>
    </message>
    <message>
        <source>Leave it off for half a minute.</source>
        <translation>Lassen Sie ihn eine halbe Minute aus.</translation>
    </message>
    <message>
        <source>We saw the network go: it was the right plug. The box has to run empty.</source>
        <translation>Wir haben das Netz verschwinden sehen: Es war der richtige Stecker. Das Gerät muss leer laufen.</translation>
    </message>
    <message>
        <source>The box has to run empty, so that it truly starts anew.</source>
        <translation>Das Gerät muss leer laufen, damit es wirklich neu beginnt.</translation>
    </message>
    <message>
        <source>Don&apos;t &amp;wait any longer</source>
        <translation>Nicht länger &amp;warten</translation>
    </message>
    <message>
        <source>Your computer still has its connection.</source>
        <translation>Ihr Computer hat noch seine Verbindung.</translation>
    </message>
    <message>
        <source>Nothing bad has happened. Perhaps it was another box&apos;s plug, or the box has a battery, or this computer is on another network, such as your phone&apos;s.</source>
        <translation>Nichts Schlimmes ist passiert. Vielleicht war es der Stecker eines anderen Geräts, oder das Gerät hat einen Akku, oder dieser Computer ist in einem anderen Netz, etwa dem Ihres Handys.</translation>
    </message>
    <message>
        <source>I try &amp;another plug</source>
        <translation>Ich versuche einen &amp;anderen Stecker</translation>
    </message>
    <message>
        <source>It &amp;was the right one</source>
        <translation>Es &amp;war der richtige</translation>
    </message>
    <message>
        <source>Plug in the modem. Only the modem.</source>
        <translation>Stecken Sie das Modem ein. Nur das Modem.</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>Stecken Sie ihn wieder ein.</translation>
    </message>
    <message>
        <source>It is the box whose other cable goes to the telephone, television or glass fibre socket. The router stays off for now.</source>
        <translation>Das ist das Gerät, dessen anderes Kabel zur Telefon-, Fernseh- oder Glasfaserdose führt. Der Router bleibt noch aus.</translation>
    </message>
    <message>
        <source>If it has a switch, switch it on too.</source>
        <translation>Hat es einen Schalter, schalten Sie es auch ein.</translation>
    </message>
    <message>
        <source>The modem is plugged &amp;in</source>
        <translation>Das Modem ist &amp;eingesteckt</translation>
    </message>
    <message>
        <source>The modem looks for its line.</source>
        <translation>Das Modem sucht seine Leitung.</translation>
    </message>
    <message>
        <source>Two minutes mostly do. Its lights blink first, then they stay on.</source>
        <translation>Zwei Minuten reichen meist. Seine Lichter blinken erst, dann bleiben sie an.</translation>
    </message>
    <message>
        <source>Its lights stay on: &amp;go on</source>
        <translation>Seine Lichter bleiben an: &amp;weiter</translation>
    </message>
    <message>
        <source>Now plug in the router.</source>
        <translation>Stecken Sie jetzt den Router ein.</translation>
    </message>
    <message>
        <source>The modem has had its time.</source>
        <translation>Das Modem hat seine Zeit gehabt.</translation>
    </message>
    <message>
        <source>The router is plugged &amp;in</source>
        <translation>Der Router ist &amp;eingesteckt</translation>
    </message>
    <message>
        <source>Your router is back. The internet comes next.</source>
        <translation>Ihr Router ist wieder da. Als Nächstes kommt das Internet.</translation>
    </message>
    <message>
        <source>Now it starts. That mostly takes two or three minutes.</source>
        <translation>Jetzt startet er. Das dauert meist zwei oder drei Minuten.</translation>
    </message>
    <message>
        <source>You need do nothing: we see when it is back, and go on by ourselves. If your Wi-Fi does not come back by itself, join it again.</source>
        <translation>Sie müssen nichts tun: Wir sehen, wann er wieder da ist, und machen von selbst weiter. Kommt Ihr WLAN nicht von selbst wieder, verbinden Sie sich neu.</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>We check your network and %1 again.</source>
        <translation>Wir prüfen Ihr Netz und %1 noch einmal.</translation>
    </message>
    <message>
        <source>A few seconds.</source>
        <translation>Ein paar Sekunden.</translation>
    </message>
    <message>
        <source>The restart is done.</source>
        <translation>Der Neustart ist fertig.</translation>
    </message>
    <message>
        <source>What we found after it stands at the top.</source>
        <translation>Was wir danach gefunden haben, steht oben.</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>wir sehen nach</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>This computer&apos;s connection</source>
        <translation>Die Verbindung dieses Computers</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>The router</source>
        <translation>Der Router</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>Das Internet</translation>
    </message>
    <message>
        <source>Then leave it alone: others work with it. Ask your IT support; the report shows them what we found.</source>
        <translation>Dann lassen Sie ihn in Ruhe: Andere arbeiten damit. Fragen Sie Ihre IT-Hilfe; der Bericht zeigt ihr, was wir gefunden haben.</translation>
    </message>
    <message>
        <source>Then leave it alone. Tell the staff, in plain words: “The Wi-Fi is on, but no page opens.” Until then your phone&apos;s own network may do.</source>
        <translation>Dann lassen Sie ihn in Ruhe. Sagen Sie dem Personal in einfachen Worten: „Das WLAN ist an, aber keine Seite öffnet sich.“ Bis dahin hilft vielleicht das Netz Ihres Handys.</translation>
    </message>
    <message>
        <source>Then there is no plug to pull. On the phone, switch the hotspot off and on again, and look whether the phone itself can open a page.</source>
        <translation>Dann gibt es keinen Stecker zu ziehen. Schalten Sie am Handy den Hotspot aus und wieder ein, und sehen Sie nach, ob das Handy selbst eine Seite öffnen kann.</translation>
    </message>
    <message>
        <source>Then leave it alone for now. Ask whoever pays for the internet here, or whoever gave you the Wi-Fi password: the router is theirs.</source>
        <translation>Dann lassen Sie ihn erst einmal in Ruhe. Fragen Sie, wer hier das Internet bezahlt oder wer Ihnen das WLAN-Passwort gegeben hat: Dem gehört der Router.</translation>
    </message>
    <message>
        <source>Then leave it alone. Ask whoever it belongs to.</source>
        <translation>Dann lassen Sie ihn in Ruhe. Fragen Sie, wem er gehört.</translation>
    </message>
</context>
<context>
    <name>IsItMe::RestartOffer</name>
    <message>
        <source>Whose network is this?</source>
        <translation>Wessen Netz ist das?</translation>
    </message>
    <message>
        <source>&amp;Mine, at home</source>
        <translation>&amp;Meines, zu Hause</translation>
    </message>
    <message>
        <source>An &amp;office or school</source>
        <translation>Ein &amp;Büro oder eine Schule</translation>
    </message>
    <message>
        <source>A hotel, café or &amp;train</source>
        <translation>Ein Hotel, Café oder &amp;Zug</translation>
    </message>
    <message>
        <source>A &amp;phone&apos;s hotspot</source>
        <translation>Der &amp;Hotspot eines Handys</translation>
    </message>
    <message>
        <source>I don&apos;t &amp;know</source>
        <translation>Das &amp;weiß ich nicht</translation>
    </message>
    <message>
        <source>For about three minutes phones and television in your home stop, and calls are cut. Nothing else is lost.</source>
        <translation>Etwa drei Minuten lang gehen bei Ihnen Telefon und Fernsehen nicht, und Gespräche brechen ab. Sonst geht nichts verloren.</translation>
    </message>
    <message>
        <source>Do modem and router stand apart? Two boxes with a power plug each, one of them on the telephone, television or glass fibre socket: then they are two.</source>
        <translation>Stehen Modem und Router getrennt? Zwei Geräte mit je einem Netzstecker, eines davon an der Telefon-, Fernseh- oder Glasfaserdose: Dann sind es zwei.</translation>
    </message>
    <message>
        <source>&amp;Begin: it is one box</source>
        <translation>&amp;Beginnen: Es ist ein Gerät</translation>
    </message>
    <message>
        <source>Begin: they are t&amp;wo</source>
        <translation>Beginnen: Es sind &amp;zwei</translation>
    </message>
</context>
<context>
    <name>IsItMe::RestartPicture</name>
    <message>
        <source>Modem</source>
        <translation>Modem</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
</context>
<context>
    <name>IsItMe::RouterPage</name>
    <message>
        <source>Restart the router</source>
        <translation>Den Router neu starten</translation>
    </message>
    <message>
        <source>Your router is fine: no need to restart it</source>
        <translation>Ihr Router ist in Ordnung: kein Neustart nötig</translation>
    </message>
    <message>
        <source>It answers, or things beyond it do. A restart would not help.</source>
        <translation>Er antwortet, oder etwas dahinter tut es. Ein Neustart würde nicht helfen.</translation>
    </message>
    <message>
        <source>The router</source>
        <translation>Der Router</translation>
    </message>
    <message>
        <source>We are still looking at it.</source>
        <translation>Wir sehen ihn uns noch an.</translation>
    </message>
    <message>
        <source>Nothing points at the router, so there is no need to restart it.</source>
        <translation>Nichts deutet auf den Router, ein Neustart ist also nicht nötig.</translation>
    </message>
    <message>
        <source>It &amp;works now</source>
        <translation>Jetzt &amp;geht es</translation>
    </message>
    <message>
        <source>It &amp;fails still</source>
        <translation>Es geht &amp;immer noch nicht</translation>
    </message>
    <message>
        <source>Look at the proxy setting</source>
        <translation>Sehen Sie sich die Proxy-Einstellung an</translation>
    </message>
    <message>
        <source>On a private computer no proxy is needed: switch it off, then check again. At work or school, leave it and ask your IT support.</source>
        <translation>Auf einem privaten Computer braucht es keinen Proxy: Schalten Sie ihn aus und prüfen Sie noch einmal. In Arbeit oder Schule lassen Sie ihn und fragen Ihre IT-Hilfe.</translation>
    </message>
    <message>
        <source>&amp;Open the proxy settings</source>
        <translation>&amp;Proxy-Einstellungen öffnen</translation>
    </message>
    <message>
        <source>The restart is done</source>
        <translation>Der Neustart ist fertig</translation>
    </message>
    <message>
        <source>This is what we found after it.</source>
        <translation>Das haben wir danach gefunden.</translation>
    </message>
    <message>
        <source>You can close this window or restart the computer in between: we go on where you were.</source>
        <translation>Sie können dieses Fenster inzwischen schließen oder den Computer neu starten: Wir machen dort weiter, wo Sie waren.</translation>
    </message>
    <message>
        <source>What we saw points at it. It takes about three minutes.</source>
        <translation>Was wir gesehen haben, weist auf ihn. Es dauert etwa drei Minuten.</translation>
    </message>
    <message>
        <source>Your router answers, nothing beyond it does</source>
        <translation>Ihr Router antwortet, dahinter aber nichts</translation>
    </message>
    <message>
        <source>That is most likely your provider&apos;s line. A restart of modem and router is worth one try, no more.</source>
        <translation>Das ist höchstwahrscheinlich die Leitung Ihres Anbieters. Modem und Router neu zu starten ist einen Versuch wert, mehr nicht.</translation>
    </message>
    <message>
        <source>Something on this side is in the way</source>
        <translation>Etwas auf dieser Seite ist im Weg</translation>
    </message>
    <message>
        <source>One thing is worth trying first. A restart of the router would hardly help.</source>
        <translation>Eines lohnt sich zuerst. Den Router neu zu starten würde kaum helfen.</translation>
    </message>
    <message>
        <source>If it does not help, your provider has to mend it. Its phone number is on your bill.</source>
        <translation>Hilft das nicht, muss Ihr Anbieter es beheben. Seine Telefonnummer steht auf Ihrer Rechnung.</translation>
    </message>
    <message>
        <source>We saw nothing that a restart would mend, so it will hardly help. It does no harm either.</source>
        <translation>Wir haben nichts gesehen, was ein Neustart beheben würde, er wird also kaum helfen. Er schadet aber auch nicht.</translation>
    </message>
    <message>
        <source>Did that help?</source>
        <translation>Hat das geholfen?</translation>
    </message>
    <message>
        <source>Restart it once &amp;more</source>
        <translation>Noch ein&amp;mal neu starten</translation>
    </message>
    <message>
        <source>Show me how to &amp;restart it</source>
        <translation>Zeigt mir, wie ich ihn &amp;neu starte</translation>
    </message>
    <message>
        <source>&amp;Restart it anyway</source>
        <translation>&amp;Trotzdem neu starten</translation>
    </message>
    <message>
        <source>Show &amp;less</source>
        <translation>&amp;Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n check(s)</source>
        <translation>
            <numerusform>&amp;Die %n Prüfung zeigen</numerusform>
            <numerusform>&amp;Alle %n Prüfungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
</context>
<context>
    <name>IsItMe::RouterRows</name>
    <message>
        <source>%1, %2</source>
        <comment>kind of link, address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This network wants you to sign in first</source>
        <translation>Dieses Netz möchte, dass Sie sich erst anmelden</translation>
    </message>
    <message>
        <source>No sign-in page is in the way</source>
        <translation>Keine Anmeldeseite ist im Weg</translation>
    </message>
    <message>
        <source>Your network can&apos;t look up names</source>
        <translation>Ihr Netz kann keine Namen nachschlagen</translation>
    </message>
    <message>
        <source>Your network gives a wrong address for this name</source>
        <translation>Ihr Netz gibt für diesen Namen eine falsche Adresse</translation>
    </message>
    <message>
        <source>Your network looks names up, but slowly</source>
        <translation>Ihr Netz schlägt Namen nach, aber langsam</translation>
    </message>
    <message>
        <source>Your network looks names up</source>
        <translation>Ihr Netz schlägt Namen nach</translation>
    </message>
    <message>
        <source>Your network&apos;s look-up of names gave no answer</source>
        <translation>Das Nachschlagen von Namen in Ihrem Netz ergab keine Antwort</translation>
    </message>
    <message>
        <source>A look-up elsewhere, to compare</source>
        <translation>Ein Nachschlagen anderswo, zum Vergleich</translation>
    </message>
    <message>
        <source>needs your yes</source>
        <translation>braucht Ihr Ja</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>eine andere Adresse</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>dieselbe Adresse</translation>
    </message>
    <message>
        <source>finds no address either</source>
        <translation>findet auch keine Adresse</translation>
    </message>
    <message>
        <source>finds an address</source>
        <translation>findet eine Adresse</translation>
    </message>
    <message>
        <source>another address: usual for big sites</source>
        <translation>eine andere Adresse: bei großen Websites üblich</translation>
    </message>
    <message>
        <source>The newer way to the internet (IPv6)</source>
        <translation>Der neuere Weg ins Internet (IPv6)</translation>
    </message>
    <message>
        <source>The usual way to the internet (IPv4)</source>
        <translation>Der übliche Weg ins Internet (IPv4)</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>not set up here; that is fine</source>
        <translation>hier nicht eingerichtet; das ist in Ordnung</translation>
    </message>
    <message>
        <source>not set up here</source>
        <translation>hier nicht eingerichtet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Packets to the router</source>
        <translation>Pakete zum Router</translation>
    </message>
    <message>
        <source>Packets to the site</source>
        <translation>Pakete zur Website</translation>
    </message>
    <message>
        <source>Packets to the internet</source>
        <translation>Pakete ins Internet</translation>
    </message>
    <message>
        <source>none lost</source>
        <translation>keines verloren</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lost</source>
        <translation>
            <numerusform>%1 von %n verloren</numerusform>
            <numerusform>%1 von %n verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>Large packets to the site get lost</source>
        <translation>Große Pakete zur Website gehen verloren</translation>
    </message>
    <message>
        <source>Large packets get lost</source>
        <translation>Große Pakete gehen verloren</translation>
    </message>
    <message>
        <source>Large packets reach the site</source>
        <translation>Große Pakete erreichen die Website</translation>
    </message>
    <message>
        <source>Large packets get through</source>
        <translation>Große Pakete kommen durch</translation>
    </message>
    <message numerus="yes">
        <source>up to %n byte(s)</source>
        <translation>
            <numerusform>bis zu %n Byte</numerusform>
            <numerusform>bis zu %n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>Die Uhr dieses Computers geht falsch</translation>
    </message>
    <message numerus="yes">
        <source>by %n day(s)</source>
        <translation>
            <numerusform>um %n Tag</numerusform>
            <numerusform>um %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is a little off</source>
        <translation>Die Uhr dieses Computers geht ein wenig falsch</translation>
    </message>
    <message numerus="yes">
        <source>by %n minute(s)</source>
        <translation>
            <numerusform>um %n Minute</numerusform>
            <numerusform>um %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is right</source>
        <translation>Die Uhr dieses Computers geht richtig</translation>
    </message>
    <message>
        <source>Your network&apos;s go-between (proxy) does not work</source>
        <translation>Der Vermittler Ihres Netzes (Proxy) arbeitet nicht</translation>
    </message>
    <message>
        <source>A go-between (proxy) is used</source>
        <translation>Ein Vermittler (Proxy) wird benutzt</translation>
    </message>
    <message>
        <source>No go-between (proxy) is set</source>
        <translation>Kein Vermittler (Proxy) ist eingestellt</translation>
    </message>
    <message>
        <source>A VPN is on</source>
        <translation>Ein VPN ist an</translation>
    </message>
    <message>
        <source>This computer has an entry of its own for the name</source>
        <translation>Dieser Computer hat einen eigenen Eintrag für den Namen</translation>
    </message>
    <message>
        <source>No entry of this computer&apos;s own for the name</source>
        <translation>Kein eigener Eintrag dieses Computers für den Namen</translation>
    </message>
    <message>
        <source>Something on this side opens secure pages</source>
        <translation>Etwas auf dieser Seite öffnet sichere Seiten</translation>
    </message>
    <message>
        <source>Secure pages come as they were sent</source>
        <translation>Sichere Seiten kommen so an, wie sie gesendet wurden</translation>
    </message>
    <message>
        <source>in this network</source>
        <translation>in diesem Netz</translation>
    </message>
    <message>
        <source>in your provider&apos;s network</source>
        <translation>im Netz Ihres Anbieters</translation>
    </message>
    <message>
        <source>between your provider and the site</source>
        <translation>zwischen Ihrem Anbieter und der Website</translation>
    </message>
    <message>
        <source>in the site&apos;s own network</source>
        <translation>im eigenen Netz der Website</translation>
    </message>
    <message>
        <source>The way to the site can be followed to its end</source>
        <translation>Der Weg zur Website lässt sich bis ans Ende verfolgen</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n Station</numerusform>
            <numerusform>%n Stationen</numerusform>
        </translation>
    </message>
    <message>
        <source>The last station that answers on the way to the site</source>
        <translation>Die letzte Station, die auf dem Weg zur Website antwortet</translation>
    </message>
    <message>
        <source>The last station that answers is %1</source>
        <translation>Die letzte Station, die antwortet, ist %1</translation>
    </message>
    <message>
        <source>finds no address</source>
        <translation>findet keine Adresse</translation>
    </message>
    <message>
        <source>Secure pages of other sites are not trusted here</source>
        <translation>Sicheren Seiten anderer Websites wird hier nicht getraut</translation>
    </message>
</context>
<context>
    <name>IsItMe::SeenField</name>
    <message>
        <source>&amp;Paste the error page&apos;s text</source>
        <translation>&amp;Text der Fehlerseite einfügen</translation>
    </message>
    <message>
        <source>Lea&amp;ve the text out</source>
        <translation>Text &amp;weglassen</translation>
    </message>
    <message>
        <source>Select all on the error page, copy it, and paste it here.</source>
        <translation>Markieren Sie auf der Fehlerseite alles, kopieren Sie es, und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>Text of the error page</source>
        <translation>Text der Fehlerseite</translation>
    </message>
    <message>
        <source>We read: %1.</source>
        <translation>Wir lesen: %1.</translation>
    </message>
    <message>
        <source>We don&apos;t know this page, and keep it for the report.</source>
        <translation>Wir kennen diese Seite nicht und behalten sie für den Bericht.</translation>
    </message>
</context>
<context>
    <name>IsItMe::StartPage</name>
    <message>
        <source>502 Bad Gateway</source>
        <translation>502 Bad Gateway</translation>
    </message>
    <message>
        <source>503 or 504</source>
        <translation>503 oder 504</translation>
    </message>
    <message>
        <source>Can&apos;t be reached</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Warning about safety</source>
        <translation>Sicherheitswarnung</translation>
    </message>
    <message>
        <source>Blank or half a page</source>
        <translation>Leere oder halbe Seite</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Is it me?</source>
        <translation>Liegt es an mir?</translation>
    </message>
    <message>
        <source>Which site is giving you trouble?</source>
        <translation>Welche Website macht Ihnen Ärger?</translation>
    </message>
    <message>
        <source>Type or paste its address. We find out whether it is you or the site.</source>
        <translation>Geben Sie die Adresse ein. Wir finden heraus, ob es an Ihnen oder an der Website liegt.</translation>
    </message>
    <message>
        <source>shop.example.com</source>
        <comment>a made-up address as an example</comment>
        <translation>shop.example.com</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse der Website</translation>
    </message>
    <message>
        <source>&amp;Find out</source>
        <translation>&amp;Herausfinden</translation>
    </message>
    <message>
        <source>What did you see? (you may leave this out)</source>
        <translation>Was haben Sie gesehen? (freiwillig)</translation>
    </message>
    <message>
        <source>&amp;Also ask others whether it works for them.</source>
        <translation>&amp;Auch andere fragen, ob es bei ihnen geht.</translation>
    </message>
    <message>
        <source>&amp;Also ask others whether it works for them (%1 suggests it).</source>
        <translation>&amp;Auch andere fragen, ob es bei ihnen geht (%1 schlägt es vor).</translation>
    </message>
    <message>
        <source>Others are not asked: %1 has turned that off.</source>
        <translation>Andere werden nicht gefragt: %1 hat das abgeschaltet.</translation>
    </message>
    <message>
        <source>&amp;What would they be told?</source>
        <translation>&amp;Was würden sie erfahren?</translation>
    </message>
    <message>
        <source>We also check that your internet works. We name this site to nobody else until you agree.</source>
        <translation>Wir prüfen auch, ob Ihr Internet geht. Diese Website nennen wir niemandem sonst, bis Sie zustimmen.</translation>
    </message>
    <message>
        <source>&amp;Open a report…</source>
        <translation>Bericht &amp;öffnen …</translation>
    </message>
    <message>
        <source>Use what you &amp;copied: %1</source>
        <translation>&amp;Kopiertes verwenden: %1</translation>
    </message>
    <message>
        <source>Or choose one:</source>
        <translation>Oder wählen Sie eine:</translation>
    </message>
    <message>
        <source>Or choose one of the sites of %1:</source>
        <translation>Oder wählen Sie eine der Websites von %1:</translation>
    </message>
    <message>
        <source>Use the error page that you &amp;copied: %1</source>
        <translation>Die &amp;kopierte Fehlerseite verwenden: %1</translation>
    </message>
    <message>
        <source>The page does not say of which site it is. Type the site&apos;s address.</source>
        <translation>Die Seite sagt nicht, von welcher Website sie ist. Tippen Sie die Adresse der Website ein.</translation>
    </message>
</context>
<context>
    <name>IsItMe::StepButton</name>
    <message>
        <source>%1. %2</source>
        <comment>number and name of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>step: what the mark says. the finding</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>IsItMe::StepRail</name>
    <message>
        <source>What we found</source>
        <translation>Was wir gefunden haben</translation>
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
        <source>Another browser</source>
        <translation>Anderer Browser</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Down for everyone?</source>
        <translation>Bei allen gestört?</translation>
    </message>
    <message>
        <source>Tell the administrator</source>
        <translation>Betreiber benachrichtigen</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>done, not the cause</source>
        <translation>erledigt, nicht die Ursache</translation>
    </message>
    <message>
        <source>here is the trouble</source>
        <translation>hier liegt es</translation>
    </message>
    <message>
        <source>your turn</source>
        <translation>Sie sind dran</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>IsItMe::SystemPresence</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 &amp;öffnen</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>&amp;Nicht mehr aufpassen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>IsItMe::TryPlot</name>
    <message>
        <source>Our tries of the page</source>
        <translation>Unsere Versuche mit der Seite</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>hat geklappt</translation>
    </message>
    <message>
        <source>failed (%1)</source>
        <translation>gescheitert (%1)</translation>
    </message>
    <message>
        <source>failed, no answer</source>
        <translation>gescheitert, keine Antwort</translation>
    </message>
    <message>
        <source>Try %1: %2 after %3.</source>
        <translation>Versuch %1: %2 nach %3.</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Server %1</translation>
    </message>
</context>
<context>
    <name>IsItMe::UnfinishedCard</name>
    <message>
        <source>You were checking %1 at %2. Everything found so far is kept.</source>
        <translation>Sie haben %1 geprüft (%2). Alles bisher Gefundene ist noch da.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Start a&amp;new</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>You were waiting for %1. Shall we go on watching it?</source>
        <translation>Sie haben auf %1 gewartet. Sollen wir weiter aufpassen?</translation>
    </message>
    <message>
        <source>&amp;Go on watching</source>
        <translation>&amp;Weiter aufpassen</translation>
    </message>
    <message>
        <source>You were restarting your router, because of %1. We go on where you were.</source>
        <translation>Sie waren dabei, wegen %1 Ihren Router neu zu starten. Wir machen dort weiter.</translation>
    </message>
</context>
<context>
    <name>IsItMe::WatchCard</name>
    <message>
        <source>It answered</source>
        <translation>Sie hat geantwortet</translation>
    </message>
    <message>
        <source>This computer lost its connection</source>
        <translation>Dieser Computer hat die Verbindung verloren</translation>
    </message>
    <message>
        <source>This computer is connected again</source>
        <translation>Dieser Computer ist wieder verbunden</translation>
    </message>
    <message>
        <source>This computer went to sleep</source>
        <translation>Dieser Computer ging schlafen</translation>
    </message>
    <message>
        <source>This computer woke up</source>
        <translation>Dieser Computer ist aufgewacht</translation>
    </message>
    <message>
        <source>It is back</source>
        <translation>Sie ist wieder da</translation>
    </message>
    <message>
        <source>Tell me when it&apos;s back</source>
        <translation>Sagt mir, wenn sie wieder geht</translation>
    </message>
    <message>
        <source>We are watching. You may close this window: we tell you once when it works.</source>
        <translation>Wir passen auf. Sie können dieses Fenster schließen: Wir sagen einmal Bescheid, wenn es geht.</translation>
    </message>
    <message>
        <source>We try the page now and then, gently, and tell you once when it works. You can do other things meanwhile.</source>
        <translation>Wir versuchen die Seite ab und zu, ganz behutsam, und sagen einmal Bescheid, wenn es geht. Sie können inzwischen anderes tun.</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>&amp;Nicht mehr aufpassen</translation>
    </message>
    <message>
        <source>&amp;Watch it for me</source>
        <translation>Für mich &amp;aufpassen</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>IsItMe::WatchKeeper</name>
    <message>
        <source>Shall we go on watching %1?</source>
        <translation>Sollen wir weiter auf %1 aufpassen?</translation>
    </message>
    <message>
        <source>IsItMe then stays as a small icon beside the clock, and tells you once when the site works again.</source>
        <translation>IsItMe bleibt dann als kleines Symbol neben der Uhr und sagt einmal Bescheid, wenn die Website wieder geht.</translation>
    </message>
    <message>
        <source>IsItMe then stays as a small window, and tells you once when the site works again.</source>
        <translation>IsItMe bleibt dann als kleines Fenster und sagt einmal Bescheid, wenn die Website wieder geht.</translation>
    </message>
    <message>
        <source>&amp;Keep watching</source>
        <translation>&amp;Weiter aufpassen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Next try at %1</source>
        <translation>Nächster Versuch um %1</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <translation>%1 geht wieder</translation>
    </message>
    <message>
        <source>It answered us just now.</source>
        <translation>Die Website hat uns gerade geantwortet.</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Website öffnen</translation>
    </message>
</context>
<context>
    <name>IsItMe::WatchWindow</name>
    <message>
        <source>The site asks us to wait. Next try at %1.</source>
        <translation>Die Website bittet uns zu warten. Nächster Versuch um %1.</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <comment>minutes:seconds</comment>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>Wir versuchen es gerade …</translation>
    </message>
    <message>
        <source>This computer is not on the internet. We go on when it is back.</source>
        <translation>Dieser Computer ist nicht im Internet. Wir machen weiter, wenn er es wieder ist.</translation>
    </message>
    <message>
        <source>It answered. We make sure that it is well…</source>
        <translation>Sie hat geantwortet. Wir vergewissern uns, dass es ihr gut geht …</translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>Wir passen auf %1 auf</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <translation>%1 geht wieder</translation>
    </message>
    <message>
        <source>&amp;Show everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>&amp;Nicht mehr aufpassen</translation>
    </message>
</context>
<context>
    <name>IsItMe::WayView</name>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>wrong clock</source>
        <translation>falsche Uhr</translation>
    </message>
    <message>
        <source>own entry</source>
        <translation>eigener Eintrag</translation>
    </message>
    <message>
        <source>stored data</source>
        <translation>gespeicherte Daten</translation>
    </message>
    <message>
        <source>browser&apos;s set-up</source>
        <translation>Browser-Einstellung</translation>
    </message>
    <message>
        <source>proxy fails</source>
        <translation>Proxy gestört</translation>
    </message>
    <message>
        <source>opens secure pages</source>
        <translation>öffnet Sicheres</translation>
    </message>
    <message>
        <source>wants a sign-in</source>
        <translation>will Anmeldung</translation>
    </message>
    <message>
        <source>finds no names</source>
        <translation>findet keine Namen</translation>
    </message>
    <message>
        <source>wrong address</source>
        <translation>falsche Adresse</translation>
    </message>
    <message>
        <source>blocks the site</source>
        <translation>sperrt die Website</translation>
    </message>
    <message>
        <source>half broken</source>
        <translation>halb gestört</translation>
    </message>
    <message>
        <source>loses packets</source>
        <translation>verliert Pakete</translation>
    </message>
    <message>
        <source>no such name</source>
        <translation>Name unbekannt</translation>
    </message>
    <message>
        <source>name broken</source>
        <translation>Name gestört</translation>
    </message>
    <message>
        <source>not safe</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>goes in circles</source>
        <translation>führt im Kreis</translation>
    </message>
    <message>
        <source>says slow down</source>
        <translation>bittet um Pause</translation>
    </message>
    <message>
        <source>turns you away</source>
        <translation>weist Sie ab</translation>
    </message>
    <message>
        <source>old error</source>
        <translation>alter Fehler</translation>
    </message>
    <message>
        <source>speaks badly</source>
        <translation>spricht schlecht</translation>
    </message>
    <message>
        <source>fails at times</source>
        <translation>manchmal gestört</translation>
    </message>
    <message>
        <source>closed for work</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>no such page</source>
        <translation>Seite unbekannt</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>überlastet</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>zu langsam</translation>
    </message>
    <message>
        <source>bad answers</source>
        <translation>falsche Antworten</translation>
    </message>
    <message>
        <source>page broken</source>
        <translation>Seite gestört</translation>
    </message>
    <message>
        <source>parts missing</source>
        <translation>Teile fehlen</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
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
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>here it breaks</source>
        <translation>hier gestört</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>wird gefragt …</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node of the way and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>here the way is broken</source>
        <translation>hier ist der Weg unterbrochen</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a spoken list</comment>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>IsItMe::WayWidget</name>
    <message>
        <source>The way to the site</source>
        <translation>Der Weg zur Website</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>die Website</translation>
    </message>
</context>
<context>
    <name>IsItMe::WorldMap</name>
    <message>
        <source>Map of the world: who gets in and who does not</source>
        <translation>Weltkarte: wer hineinkommt und wer nicht</translation>
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
    <message>
        <source>the site at %1: %2</source>
        <translation>die Website unter %1: %2</translation>
    </message>
    <message>
        <source>the site at %1 takes connections</source>
        <translation>die Website unter %1 nimmt Verbindungen an</translation>
    </message>
    <message>
        <source>the page, past all stores</source>
        <translation>die Seite, an allen Zwischenspeichern vorbei</translation>
    </message>
    <message>
        <source>an address that no store has</source>
        <translation>eine Adresse, die kein Zwischenspeicher kennt</translation>
    </message>
    <message>
        <source>the page, with a large cookie</source>
        <translation>die Seite, mit einem großen Cookie</translation>
    </message>
    <message>
        <source>the page, later</source>
        <translation>die Seite, später</translation>
    </message>
    <message>
        <source>a contact page</source>
        <translation>eine Kontaktseite</translation>
    </message>
    <message>
        <source>with %1 bytes of our own cookies</source>
        <translation>mit %1 Byte eigener Cookies</translation>
    </message>
    <message>
        <source>out of a store on the way (%1)</source>
        <translation>aus einem Zwischenspeicher auf dem Weg (%1)</translation>
    </message>
    <message>
        <source>a gateway says: %1</source>
        <translation>ein Gateway sagt: %1</translation>
    </message>
    <message>
        <source>their browser showed a page that we don&apos;t know</source>
        <translation>ihr Browser zeigte eine Seite, die wir nicht kennen</translation>
    </message>
    <message>
        <source>their browser showed: %1</source>
        <translation>ihr Browser zeigte: %1</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, um %2</translation>
    </message>
    <message>
        <source>this computer&apos;s network is gone</source>
        <translation>das Netz dieses Computers ist weg</translation>
    </message>
    <message>
        <source>this computer&apos;s network is back</source>
        <translation>das Netz dieses Computers ist wieder da</translation>
    </message>
    <message>
        <source>this computer slept</source>
        <translation>dieser Computer hat geschlafen</translation>
    </message>
    <message>
        <source>this computer woke up</source>
        <translation>dieser Computer ist aufgewacht</translation>
    </message>
    <message>
        <source>the page where others are sent</source>
        <translation>die Seite dort, wohin andere geschickt werden</translation>
    </message>
    <message>
        <source>can&apos;t find the site&apos;s address</source>
        <translation>findet die Adresse der Website nicht</translation>
    </message>
    <message>
        <source>does not get past its proxy</source>
        <translation>kommt nicht an seinem Proxy vorbei</translation>
    </message>
    <message>
        <source>a rule of its own forbids the page</source>
        <translation>eine eigene Regel verbietet die Seite</translation>
    </message>
    <message>
        <source>says that there is no network</source>
        <translation>sagt, dass kein Netz da ist</translation>
    </message>
    <message>
        <source>gets no connection</source>
        <translation>bekommt keine Verbindung</translation>
    </message>
    <message>
        <source>gets no secure connection</source>
        <translation>bekommt keine sichere Verbindung</translation>
    </message>
    <message>
        <source>warns: the site&apos;s certificate is not valid</source>
        <translation>warnt: Das Zertifikat der Website ist nicht gültig</translation>
    </message>
    <message>
        <source>does not trust who vouches for the site</source>
        <translation>traut dem nicht, der für die Website bürgt</translation>
    </message>
    <message>
        <source>can&apos;t read what the site answers</source>
        <translation>kann die Antwort der Website nicht lesen</translation>
    </message>
    <message>
        <source>is sent in circles</source>
        <translation>wird im Kreis geschickt</translation>
    </message>
    <message>
        <source>gets a page that breaks off</source>
        <translation>bekommt eine Seite, die abbricht</translation>
    </message>
    <message>
        <source>can&apos;t open the page</source>
        <translation>kann die Seite nicht öffnen</translation>
    </message>
    <message>
        <source>could not be tried here</source>
        <translation>ließ sich hier nicht versuchen</translation>
    </message>
    <message>
        <source>did not come to an end in time</source>
        <translation>kam nicht rechtzeitig zu einem Ende</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>wurde angehalten</translation>
    </message>
    <message>
        <source>ended without a word</source>
        <translation>endete ohne ein Wort</translation>
    </message>
    <message>
        <source>opens the page (%1)</source>
        <translation>öffnet die Seite (%1)</translation>
    </message>
    <message>
        <source>shows an error page (%1)</source>
        <translation>zeigt eine Fehlerseite (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>fresh profile</source>
        <translation>frisches Profil</translation>
    </message>
    <message>
        <source>HTTP/2 off</source>
        <translation>HTTP/2 aus</translation>
    </message>
    <message>
        <source>whole page</source>
        <translation>ganze Seite</translation>
    </message>
    <message>
        <source>; parts missing from %1</source>
        <translation>; es fehlen Teile von %1</translation>
    </message>
    <message>
        <source>the way to %1</source>
        <translation>der Weg zu %1</translation>
    </message>
    <message>
        <source>%1: this computer lets no program look</source>
        <translation>%1: Dieser Computer lässt kein Programm nachsehen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hop(s), and it answers</source>
        <translation>
            <numerusform>%1: %n Station, und er antwortet</numerusform>
            <numerusform>%1: %n Stationen, und er antwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no hop answers</source>
        <translation>%1: Keine Station antwortet</translation>
    </message>
    <message>
        <source>hop %1, %2, %3</source>
        <translation>Station %1, %2, %3</translation>
    </message>
    <message>
        <source>%1: %2, says that it is not allowed</source>
        <translation>%1: %2 sagt, dass es nicht erlaubt ist</translation>
    </message>
    <message>
        <source>%1: %2, says that there is no way</source>
        <translation>%1: %2 sagt, dass kein Weg dorthin führt</translation>
    </message>
    <message>
        <source>%1: the last that answers is %2</source>
        <translation>%1: Zuletzt antwortet %2</translation>
    </message>
    <message>
        <source>connections to %1</source>
        <translation>Verbindungen zu %1</translation>
    </message>
    <message>
        <source>pings to %1</source>
        <translation>Pings zu %1</translation>
    </message>
    <message>
        <source>%1: none could be sent</source>
        <translation>%1: Keine konnten gesendet werden</translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <translation>%1: keine Antwort</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 von %2 beantwortet</translation>
    </message>
    <message>
        <source>%1: %2, mostly in %3</source>
        <translation>%1: %2, meist in %3</translation>
    </message>
    <message>
        <source>packets to %1</source>
        <translation>Pakete zu %1</translation>
    </message>
    <message>
        <source>%1: small ones have no answer, so sizes tell nothing</source>
        <translation>%1: Auf kleine kommt keine Antwort, also sagen Größen nichts</translation>
    </message>
    <message>
        <source>%1 bytes get through</source>
        <translation>%1 Byte kommen durch</translation>
    </message>
    <message>
        <source>%1: %2; %3 says that no more than %4 fit</source>
        <translation>%1: %2; %3 sagt, dass nicht mehr als %4 hineinpassen</translation>
    </message>
    <message>
        <source>%1: %2, %3 vanish without a word</source>
        <translation>%1: %2, %3 verschwinden ohne ein Wort</translation>
    </message>
    <message>
        <source>the router</source>
        <translation>dem Router</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>der Website</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>einem anderen Ort</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>dieses Netz</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>der Anbieter</translation>
    </message>
    <message>
        <source>between</source>
        <translation>dazwischen</translation>
    </message>
    <message>
        <source>the other end</source>
        <translation>das andere Ende</translation>
    </message>
    <message>
        <source>not known whose</source>
        <translation>nicht bekannt, wessen</translation>
    </message>
    <message>
        <source>status page %1: %2</source>
        <translation>Statusseite %1: %2</translation>
    </message>
    <message>
        <source>status page %1: %2; %3</source>
        <translation>Statusseite %1: %2; %3</translation>
    </message>
    <message>
        <source>the register about %1: %2</source>
        <translation>das Register zu %1: %2</translation>
    </message>
    <message>
        <source>the register does not know %1</source>
        <translation>das Register kennt %1 nicht</translation>
    </message>
    <message>
        <source>paid until %1</source>
        <translation>bezahlt bis %1</translation>
    </message>
    <message>
        <source>registrar %1</source>
        <translation>Registrar %1</translation>
    </message>
    <message>
        <source>the network of %1: %2</source>
        <translation>das Netz von %1: %2</translation>
    </message>
    <message>
        <source>our own network: %1</source>
        <translation>unser eigenes Netz: %1</translation>
    </message>
    <message>
        <source>seen from outside as %1</source>
        <translation>von außen gesehen als %1</translation>
    </message>
    <message>
        <source>seen from outside as %1, %2</source>
        <translation>von außen gesehen als %1, %2</translation>
    </message>
    <message>
        <source>but the page is empty</source>
        <translation>aber die Seite ist leer</translation>
    </message>
    <message>
        <source>but the page says &quot;%1&quot;</source>
        <translation>aber auf der Seite steht „%1“</translation>
    </message>
</context>
<context>
    <name>Outage</name>
    <message numerus="yes">
        <source>seen %n times</source>
        <translation>
            <numerusform>%n-mal gesehen</numerusform>
            <numerusform>%n-mal gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Down since %1, %2, back at %3.</source>
        <translation>Gestört seit %1, %2, wieder da um %3.</translation>
    </message>
    <message>
        <source>Down since %1, %2, last at %3.</source>
        <translation>Gestört seit %1, %2, zuletzt um %3.</translation>
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
    <message>
        <source>%1: no connection (%2)</source>
        <translation>%1: keine Verbindung (%2)</translation>
    </message>
    <message>
        <source>%1: name look-up fails (%2)</source>
        <translation>%1: Nachschlagen des Namens schlägt fehl (%2)</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>the visitor&apos;s resolver says %1</source>
        <translation>der Resolver der Person sagt %1</translation>
    </message>
    <message>
        <source>independent resolvers say %1</source>
        <translation>unabhängige Resolver sagen %1</translation>
    </message>
    <message>
        <source>TCP connection, port %1</source>
        <translation>TCP-Verbindung, Port %1</translation>
    </message>
    <message>
        <source>connects</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>Less likely: %1.</source>
        <translation>Weniger wahrscheinlich: %1.</translation>
    </message>
    <message>
        <source>%1 carries the traffic</source>
        <translation>%1 trägt den Verkehr</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Packet size</source>
        <translation>Paketgröße</translation>
    </message>
    <message>
        <source>Name look-up</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>the visitor&apos;s resolver takes %1</source>
        <translation>der Resolver des Besuchers braucht %1</translation>
    </message>
    <message>
        <source>Lost packets</source>
        <translation>Verlorene Pakete</translation>
    </message>
    <message>
        <source>Large packets</source>
        <translation>Große Pakete</translation>
    </message>
    <message>
        <source>Their browser showed</source>
        <translation>Ihr Browser zeigte</translation>
    </message>
    <message>
        <source>Time on that page</source>
        <translation>Uhrzeit auf der Seite</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>noch nicht vorbei</translation>
    </message>
    <message>
        <source>First seen down</source>
        <translation>Zuerst gestört gesehen</translation>
    </message>
    <message>
        <source>Seen working again</source>
        <translation>Wieder in Ordnung gesehen</translation>
    </message>
    <message>
        <source>Tries that failed</source>
        <translation>Gescheiterte Versuche</translation>
    </message>
    <message>
        <source>The way, measured</source>
        <translation>Der Weg, gemessen</translation>
    </message>
    <message>
        <source>Hop</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Gateways say</source>
        <translation>Gateways sagen</translation>
    </message>
    <message>
        <source>From a store</source>
        <translation>Aus einem Zwischenspeicher</translation>
    </message>
    <message>
        <source>What the visitor saw, and since when</source>
        <translation>Was der Besucher sah, und seit wann</translation>
    </message>
    <message>
        <source>HTTP/2 off</source>
        <translation>HTTP/2 aus</translation>
    </message>
    <message>
        <source>whole page</source>
        <translation>ganze Seite</translation>
    </message>
    <message>
        <source>the picture of the page</source>
        <translation>das Bild der Seite</translation>
    </message>
    <message>
        <source>Its own status page</source>
        <translation>Ihre eigene Statusseite</translation>
    </message>
    <message>
        <source>The register of names</source>
        <translation>Das Register der Namen</translation>
    </message>
    <message>
        <source>The register of addresses</source>
        <translation>Das Register der Adressen</translation>
    </message>
    <message>
        <source>The page in %1: %2</source>
        <translation>Die Seite in %1: %2</translation>
    </message>
    <message>
        <source>In the visitor&apos;s browsers, each with a fresh profile</source>
        <translation>In den Browsern des Besuchers, jeder mit frischem Profil</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Spoke</source>
        <translation>Sprach</translation>
    </message>
    <message>
        <source>Parts missing from</source>
        <translation>Es fehlen Teile von</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>(a picture of %1 characters)</source>
        <translation>(ein Bild von %1 Zeichen)</translation>
    </message>
    <message>
        <source>What the site and the registers say</source>
        <translation>Was die Website und die Register sagen</translation>
    </message>
    <message>
        <source>parts missing from %1</source>
        <translation>es fehlen Teile von %1</translation>
    </message>
    <message>
        <source>%1, its page: %2</source>
        <translation>%1, auf der Seite: %2</translation>
    </message>
</context>
<context>
    <name>SeenPage</name>
    <message>
        <source>an error page of %1 itself</source>
        <translation>eine Fehlerseite von %1 selbst</translation>
    </message>
    <message>
        <source>%1 said %2</source>
        <translation>%1 sagte %2</translation>
    </message>
    <message>
        <source>error %1, shown by %2</source>
        <translation>Fehler %1, gezeigt von %2</translation>
    </message>
    <message>
        <source>error %1, a page of %2</source>
        <translation>Fehler %1, eine Seite von %2</translation>
    </message>
    <message>
        <source>a page of %1</source>
        <translation>eine Seite von %1</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>It works so far. A few more tries tell whether it stays so.</source>
        <translation>Bisher geht es. Ein paar weitere Versuche zeigen, ob es so bleibt.</translation>
    </message>
    <message>
        <source>It fails so far. A few more tries tell whether it stays so.</source>
        <translation>Bisher geht es nicht. Ein paar weitere Versuche zeigen, ob es so bleibt.</translation>
    </message>
    <message>
        <source>It works now and then. A few more tries tell how often.</source>
        <translation>Es geht ab und zu. Ein paar weitere Versuche zeigen, wie oft.</translation>
    </message>
    <message>
        <source>All %1 tries worked.</source>
        <translation>Alle %1 Versuche haben geklappt.</translation>
    </message>
    <message>
        <source>All %1 tries failed in the same way. Loading again will not help just now.</source>
        <translation>Alle %1 Versuche sind auf dieselbe Weise gescheitert. Neu laden hilft gerade nicht.</translation>
    </message>
    <message>
        <source>All %1 tries failed. Loading again will not help just now.</source>
        <translation>Alle %1 Versuche sind gescheitert. Neu laden hilft gerade nicht.</translation>
    </message>
    <message>
        <source>It failed at first and works since: a passing glitch. Load the page again.</source>
        <translation>Erst ging es nicht, seitdem geht es: eine vorübergehende Störung. Laden Sie die Seite noch einmal.</translation>
    </message>
    <message>
        <source>It worked at first and fails since: it went down while we looked.</source>
        <translation>Erst ging es, seitdem nicht mehr: Sie fiel aus, während wir nachsahen.</translation>
    </message>
    <message>
        <source>%1 of its %2 servers fails every time, the rest work. Which one you get is luck: load the page again.</source>
        <translation>%1 von %2 Servern scheitert jedes Mal, die anderen gehen. Welchen Sie bekommen, ist Glückssache: Laden Sie die Seite noch einmal.</translation>
    </message>
    <message>
        <source>%1 of %2 tries failed: it comes and goes. Load the page again, once or twice.</source>
        <translation>%1 von %2 Versuchen sind gescheitert: Es kommt und geht. Laden Sie die Seite ein- oder zweimal neu.</translation>
    </message>
    <message>
        <source>failed at first, works since</source>
        <translation>erst gescheitert, geht seitdem</translation>
    </message>
    <message>
        <source>worked at first, fails since</source>
        <translation>erst ging es, seitdem nicht</translation>
    </message>
    <message>
        <source>%1 of %2 servers fails</source>
        <translation>%1 von %2 Servern scheitert</translation>
    </message>
    <message numerus="yes">
        <source>%n tries, all worked</source>
        <translation>
            <numerusform>%n Versuch, hat geklappt</numerusform>
            <numerusform>%n Versuche, alle geklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries, no change</source>
        <translation>
            <numerusform>%n Versuch, keine Änderung</numerusform>
            <numerusform>%n Versuche, keine Änderung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tries failed</source>
        <translation>%1 von %2 Versuchen gescheitert</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>This must be an object: {...}.</source>
        <translation>Das muss ein Objekt sein: {...}.</translation>
    </message>
    <message>
        <source>There is no such key here. Known are: %1.</source>
        <translation>Diesen Schlüssel gibt es hier nicht. Bekannt sind: %1.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is missing.</source>
        <translation>Der Schlüssel „%1“ fehlt.</translation>
    </message>
    <message>
        <source>This must be a list of at most %1 entries: [...].</source>
        <translation>Das muss eine Liste mit höchstens %1 Einträgen sein: [...].</translation>
    </message>
    <message>
        <source>This must be a text of at most %1 characters.</source>
        <translation>Das muss ein Text mit höchstens %1 Zeichen sein.</translation>
    </message>
    <message>
        <source>This must be a whole number from %1 to %2.</source>
        <translation>Das muss eine ganze Zahl von %1 bis %2 sein.</translation>
    </message>
    <message>
        <source>This must be one of: %1.</source>
        <translation>Das muss eines davon sein: %1.</translation>
    </message>
    <message>
        <source>This must be a web address that starts with %1, without a user&apos;s name and without &quot;#&quot;.</source>
        <translation>Das muss eine Webadresse sein, die mit %1 beginnt, ohne Benutzernamen und ohne „#“.</translation>
    </message>
    <message>
        <source>This must be an IP address.</source>
        <translation>Das muss eine IP-Adresse sein.</translation>
    </message>
    <message>
        <source>This must be an e-mail address.</source>
        <translation>Das muss eine E-Mail-Adresse sein.</translation>
    </message>
    <message>
        <source>This must be a language such as &quot;en&quot; or &quot;de_AT&quot;.</source>
        <translation>Das muss eine Sprache wie „en“ oder „de_AT“ sein.</translation>
    </message>
    <message>
        <source>This must be letters, digits and signs, without a space.</source>
        <translation>Das müssen Buchstaben, Ziffern und Zeichen sein, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>This file is for a newer IsItMe.</source>
        <translation>Diese Datei ist für ein neueres IsItMe.</translation>
    </message>
    <message>
        <source>This must be the number 1.</source>
        <translation>Das muss die Zahl 1 sein.</translation>
    </message>
    <message>
        <source>This is no JSON: line %1: %2.</source>
        <translation>Das ist kein JSON: Zeile %1: %2.</translation>
    </message>
    <message>
        <source>The file is larger than a mebibyte.</source>
        <translation>Die Datei ist größer als ein Mebibyte.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: %2.</source>
        <translation>%1 lässt sich nicht öffnen: %2.</translation>
    </message>
</context>
<context>
    <name>SiteAddress</name>
    <message>
        <source>Type the address of the site, for example shop.example.</source>
        <translation>Tippen Sie die Adresse der Website ein, zum Beispiel shop.example.</translation>
    </message>
    <message>
        <source>That is too long for a web address.</source>
        <translation>Das ist zu lang für eine Webadresse.</translation>
    </message>
    <message>
        <source>That is no web address. A web address starts with https:// or http://.</source>
        <translation>Das ist keine Webadresse. Eine Webadresse beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>That is a file on this computer, not an address on the web.</source>
        <translation>Das ist eine Datei auf diesem Computer, keine Adresse im Web.</translation>
    </message>
    <message>
        <source>The name of the site is missing.</source>
        <translation>Der Name der Website fehlt.</translation>
    </message>
    <message>
        <source>That is no name that a site can have.</source>
        <translation>So kann keine Website heißen.</translation>
    </message>
    <message>
        <source>The number behind the colon is no port. It must be between 1 and 65535.</source>
        <translation>Die Zahl hinter dem Doppelpunkt ist kein Port. Sie muss zwischen 1 und 65535 liegen.</translation>
    </message>
</context>
<context>
    <name>StepStatus</name>
    <message>
        <source>pointless just now</source>
        <translation>gerade zwecklos</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>stored data is in the way</source>
        <translation>gespeicherte Daten sind im Weg</translation>
    </message>
    <message>
        <source>an old error is stored on the way</source>
        <translation>unterwegs ist ein alter Fehler gespeichert</translation>
    </message>
    <message>
        <source>fails without it too</source>
        <translation>geht auch ohne sie nicht</translation>
    </message>
    <message>
        <source>only if it still fails for you</source>
        <translation>nur, wenn es bei Ihnen noch nicht geht</translation>
    </message>
    <message>
        <source>your browser&apos;s set-up</source>
        <translation>die Einstellungen Ihres Browsers</translation>
    </message>
    <message>
        <source>fails outside it too</source>
        <translation>geht auch außerhalb nicht</translation>
    </message>
    <message>
        <source>would fail too</source>
        <translation>ginge auch nicht</translation>
    </message>
    <message>
        <source>restart it: we guide you</source>
        <translation>neu starten: wir begleiten Sie</translation>
    </message>
    <message>
        <source>wants you to sign in</source>
        <translation>möchte, dass Sie sich anmelden</translation>
    </message>
    <message>
        <source>it answers, nothing beyond does</source>
        <translation>er antwortet, nichts dahinter</translation>
    </message>
    <message>
        <source>fine, leave it on</source>
        <translation>in Ordnung, nicht ausschalten</translation>
    </message>
    <message>
        <source>not before you are on a network</source>
        <translation>erst, wenn Sie mit einem Netz verbunden sind</translation>
    </message>
    <message>
        <source>not clear yet</source>
        <translation>noch nicht klar</translation>
    </message>
    <message>
        <source>a private address: nobody else is asked</source>
        <translation>eine private Adresse: andere werden nicht gefragt</translation>
    </message>
    <message>
        <source>needs your yes</source>
        <translation>braucht Ihr Ja</translation>
    </message>
    <message>
        <source>the others could not be asked</source>
        <translation>die anderen ließen sich nicht fragen</translation>
    </message>
    <message>
        <source>fails in %1 of %2 places</source>
        <translation>geht an %1 von %2 Orten nicht</translation>
    </message>
    <message>
        <source>works in %1 of %2 places</source>
        <translation>geht an %1 von %2 Orten</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>report is ready</source>
        <translation>der Bericht ist fertig</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>opens in a fresh browser</source>
        <translation>öffnet sich in einem frischen Browser</translation>
    </message>
    <message>
        <source>fails in a fresh browser too</source>
        <translation>geht auch im frischen Browser nicht</translation>
    </message>
    <message>
        <source>works for us, not in a fresh browser</source>
        <translation>geht bei uns, nicht im frischen Browser</translation>
    </message>
    <message>
        <source>opens in %1 of %2 fresh browsers</source>
        <translation>geht in %1 von %2 frischen Browsern</translation>
    </message>
    <message>
        <source>a private window tells more</source>
        <translation>ein privates Fenster verrät mehr</translation>
    </message>
    <message>
        <source>opens without your stored data</source>
        <translation>geht ohne Ihre gespeicherten Daten</translation>
    </message>
    <message>
        <source>parts are missing in each</source>
        <translation>in jedem fehlen Teile</translation>
    </message>
    <message>
        <source>answers in %1 of %2 places, but to no robots</source>
        <translation>antwortet an %1 von %2 Orten, aber keinen Robotern</translation>
    </message>
    <message>
        <source>fine, but the proxy is not</source>
        <translation>in Ordnung, der Proxy aber nicht</translation>
    </message>
    <message>
        <source>names lead to the wrong place</source>
        <translation>Namen führen an den falschen Ort</translation>
    </message>
    <message>
        <source>fine; this computer has its own entry</source>
        <translation>in Ordnung; dieser Computer hat einen eigenen Eintrag</translation>
    </message>
    <message>
        <source>secure pages are opened on the way</source>
        <translation>sichere Seiten werden unterwegs geöffnet</translation>
    </message>
    <message>
        <source>fine, but the clock is wrong</source>
        <translation>in Ordnung, aber die Uhr geht falsch</translation>
    </message>
    <message>
        <source>large packets get lost</source>
        <translation>große Pakete gehen verloren</translation>
    </message>
    <message>
        <source>packets get lost</source>
        <translation>Pakete gehen verloren</translation>
    </message>
    <message>
        <source>the site is kept out</source>
        <translation>die Website wird ferngehalten</translation>
    </message>
    <message>
        <source>you are restarting it</source>
        <translation>Sie starten ihn gerade neu</translation>
    </message>
    <message>
        <source>The site is not the one to tell: the trouble is at your internet provider. Their number is on your bill, and this report shows them what was found.</source>
        <translation>Die Website ist nicht die richtige Stelle: Die Störung liegt bei Ihrem Internetanbieter. Seine Nummer steht auf Ihrer Rechnung, und dieser Bericht zeigt ihm, was gefunden wurde.</translation>
    </message>
    <message>
        <source>The site is not the one to tell: the trouble is on your side. Tell whoever looks after this computer, and give them this report.</source>
        <translation>Die Website ist nicht die richtige Stelle: Die Störung liegt auf Ihrer Seite. Sagen Sie es dem, der sich um diesen Computer kümmert, und geben Sie ihm diesen Bericht.</translation>
    </message>
    <message>
        <source>The site is not the one to tell: the trouble is in the network that you use. Tell whoever runs it: at home it is you, elsewhere ask at the desk.</source>
        <translation>Die Website ist nicht die richtige Stelle: Die Störung liegt in dem Netz, das Sie benutzen. Sagen Sie es dem, der es betreibt: Zu Hause sind Sie es, sonst fragen Sie am Empfang.</translation>
    </message>
    <message>
        <source>There is nothing to tell: the site works.</source>
        <translation>Es gibt nichts zu sagen: Die Website geht.</translation>
    </message>
    <message>
        <source>There is nobody to tell: this one you can mend yourself.</source>
        <translation>Sie müssen niemandem etwas sagen: Das können Sie selbst beheben.</translation>
    </message>
    <message>
        <source>It is not clear yet whose trouble it is. You can send the report all the same: it says what is known.</source>
        <translation>Noch ist nicht klar, wessen Störung das ist. Sie können den Bericht trotzdem senden: Er sagt, was bekannt ist.</translation>
    </message>
    <message>
        <source>the site knows already</source>
        <translation>die Website weiß es schon</translation>
    </message>
    <message>
        <source>tell your provider instead</source>
        <translation>sagen Sie es stattdessen Ihrem Anbieter</translation>
    </message>
    <message>
        <source>tell your IT support instead</source>
        <translation>sagen Sie es stattdessen Ihrer IT-Hilfe</translation>
    </message>
    <message>
        <source>not the site&apos;s fault</source>
        <translation>nicht die Schuld der Website</translation>
    </message>
    <message>
        <source>a fresh copy fails too</source>
        <translation>eine frische Kopie scheitert auch</translation>
    </message>
    <message>
        <source>IPv6 is lost on the way</source>
        <translation>IPv6 geht unterwegs verloren</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Is it me, or is it the site?</source>
        <translation>Liegt es an mir oder an der Website?</translation>
    </message>
    <message>
        <source>Use the services of this file only.</source>
        <translation>Nur die Dienste dieser Datei nutzen.</translation>
    </message>
    <message>
        <source>Speak this language, such as de.</source>
        <translation>Diese Sprache sprechen, etwa de.</translation>
    </message>
    <message>
        <source>The site&apos;s address, or a saved report or case.</source>
        <translation>Adresse der Website, oder ein gespeicherter Bericht oder Fall.</translation>
    </message>
</context>
</TS>
