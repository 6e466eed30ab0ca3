<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerKeys</name>
    <message>
        <source>After pressing F5 in the browser, the site ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a private window, the site ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After clearing the site&apos;s cookies and stored data, it ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another browser on this computer, the site ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On another device in the same network, the site ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a phone without Wi-Fi, or in another network, the site ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router is yours to switch off and on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After restarting the router, the site ...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
