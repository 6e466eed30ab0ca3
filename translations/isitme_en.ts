<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>StepStatus</name>
    <message numerus="yes">
        <source>%n tries, all worked</source>
        <translation>
            <numerusform>one try, and it worked</numerusform>
            <numerusform>%n tries, all worked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries, no change</source>
        <translation>
            <numerusform>one try, no change</numerusform>
            <numerusform>%n tries, no change</numerusform>
        </translation>
    </message>
</context>
</TS>
