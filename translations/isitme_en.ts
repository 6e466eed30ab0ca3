<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>IsItMe::CheckRows</name>
    <message numerus="yes">
        <source>%n address(es), %1</source>
        <translation>
            <numerusform>one address, %1</numerusform>
            <numerusform>%n addresses, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n failed</source>
        <translation>
            <numerusform>%1 of %n failed</numerusform>
            <numerusform>%1 of %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IsItMe::DetailsPage</name>
    <message numerus="yes">
        <source>Case %1, begun %2, %n request(s) to the site</source>
        <translation>
            <numerusform>Case %1, begun %2, one request to the site</numerusform>
            <numerusform>Case %1, begun %2, %n requests to the site</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IsItMe::RefreshPage</name>
    <message numerus="yes">
        <source>Next try in %n seconds. The site asks us to wait.</source>
        <translation>
            <numerusform>Next try in %n second. The site asks us to wait.</numerusform>
            <numerusform>Next try in %n seconds. The site asks us to wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IsItMe::RouterPage</name>
    <message numerus="yes">
        <source>Show all %n check(s)</source>
        <translation>
            <numerusform>Show the %n check</numerusform>
            <numerusform>Show all %n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IsItMe::RouterRows</name>
    <message numerus="yes">
        <source>%1 of %n lost</source>
        <translation>
            <numerusform>%1 of %n lost</numerusform>
            <numerusform>%1 of %n lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n byte(s)</source>
        <translation>
            <numerusform>up to %n byte</numerusform>
            <numerusform>up to %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n day(s)</source>
        <translation>
            <numerusform>by %n day</numerusform>
            <numerusform>by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n minute(s)</source>
        <translation>
            <numerusform>by %n minute</numerusform>
            <numerusform>by %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n station</numerusform>
            <numerusform>%n stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Observations</name>
    <message numerus="yes">
        <source>%1: %n hop(s), and it answers</source>
        <translation>
            <numerusform>%1: %n hop, and it answers</numerusform>
            <numerusform>%1: %n hops, and it answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outage</name>
    <message numerus="yes">
        <source>seen %n times</source>
        <translation>
            <numerusform>seen once</numerusform>
            <numerusform>seen %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message numerus="yes">
        <source>%n tries, all worked</source>
        <translation>
            <numerusform>%n try, it worked</numerusform>
            <numerusform>%n tries, all worked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries, no change</source>
        <translation>
            <numerusform>%n try, no change</numerusform>
            <numerusform>%n tries, no change</numerusform>
        </translation>
    </message>
</context>
</TS>
