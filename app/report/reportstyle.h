// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace IsItMe {

/// The report's only style sheet. It stands in one <style> whose hash the Content-Security-Policy names; no
/// style attributes anywhere.
inline constexpr char reportStyle[] = R"css(
:root{--window:#F4F6F9;--card:#FFFFFF;--ink:#1A2230;--muted:#556070;--line:#DDE3EA;--good:#1B7A4B;--goodsoft:#E4F3EB;
--bad:#B3261E;--badsoft:#FBE8E6;--none:#6B7685;--nonesoft:#ECEFF3;--turn:#8A5A00;--turnsoft:#FFF2D6;--accent:#1D5FBF;
--t1:#9DB7E0;--t2:#6B93D1;--t3:#8A7CC2;--t4:#3C6DB8;--t5:#4A9A8C;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--window:#161B22;--card:#1F262F;--ink:#E8EDF3;--muted:#A7B1BE;--line:#333D49;
--good:#5CCB92;--goodsoft:#173328;--bad:#FF8A80;--badsoft:#3A2022;--none:#95A0AE;--nonesoft:#2A323C;--turn:#F0BE5C;
--turnsoft:#372C14;--accent:#7FB2FF;--t1:#56719E;--t2:#6B93D1;--t3:#9C8FD6;--t4:#8DB4F2;--t5:#63B8A9}}
*{box-sizing:border-box}
body{margin:0;background:var(--window);color:var(--ink);font:15px/1.5 system-ui,"Noto Sans","Segoe UI",sans-serif;
overflow-wrap:anywhere}
main{max-width:1020px;margin:0 auto;padding:28px 20px 48px}
h1{font-size:21px;line-height:1.3;margin:0 0 10px}
h2{font-size:16px;margin:0 0 10px}
p{margin:0 0 8px}
.summary{font-size:28px;font-weight:700;line-height:1.2;margin:0 0 4px}
.detail{color:var(--muted);font-size:17px;margin:0 0 18px}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px;margin:0 0 16px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 16px;align-items:start}
.two>*{min-width:0}
.way{list-style:none;display:flex;margin:0 0 20px;padding:0}
.way li{flex:1;text-align:center;position:relative;font-weight:600;font-size:14px}
.way li+li::before{content:"";position:absolute;top:13px;right:calc(50% + 20px);width:calc(100% - 40px);
border-top:3px solid var(--line)}
.way li.fine+li.fine::before{border-color:var(--good)}
.way li.trouble::before{border-top-style:dashed!important;border-color:var(--bad)!important}
.way li.not-known::before{border-top-style:dashed}
.way small{display:block;font-weight:400;color:var(--muted)}
.mark{display:inline-block;min-width:30px;height:30px;line-height:28px;border-radius:50%;border:1px solid;
font-weight:700;text-align:center;margin-bottom:3px}
.fine .mark,.good{color:var(--good)}.fine .mark{background:var(--goodsoft)}
.trouble .mark,.bad{color:var(--bad)}.trouble .mark{background:var(--badsoft)}
.not-known .mark{color:var(--none);background:var(--nonesoft)}
.mixed{color:var(--turn)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0}
dt{color:var(--muted)}dd{margin:0;min-width:0}
code,pre,.mono{font-family:ui-monospace,"Noto Sans Mono",Consolas,monospace;font-size:13px}
pre{white-space:pre-wrap;background:var(--window);border:1px solid var(--line);border-radius:6px;padding:10px;
max-height:420px;overflow:auto;margin:6px 0}
.bar{display:block;width:100%;height:16px;border-radius:4px;margin:14px 0 6px}
.t-name{fill:var(--t1);background:var(--t1)}.t-connect{fill:var(--t2);background:var(--t2)}
.t-proxy{fill:var(--t5);background:var(--t5)}.t-tls{fill:var(--t3);background:var(--t3)}
.t-wait{fill:var(--t4);background:var(--t4)}.t-receive{fill:var(--t5);background:var(--t5)}
.t-bad{fill:var(--bad);background:var(--bad)}
.legend{color:var(--muted);font-size:13px;margin:0}
.legend i{display:inline-block;width:10px;height:10px;border-radius:2px;margin:0 5px 0 0}
.legend span{margin-right:16px;white-space:nowrap}
.cause{border-top:1px solid var(--line);padding:10px 0 4px}.cause:first-of-type{border-top:0;padding-top:0}
.cause b{font-size:14px}.share{display:flex;gap:10px;align-items:baseline}
.share .percent{font-weight:700;min-width:46px;font-variant-numeric:tabular-nums}
.meter{display:block;width:100%;height:6px;margin:4px 0 6px}
.meter .of{fill:var(--nonesoft)}.meter .is{fill:var(--accent)}
ol.looks{margin:0;padding-left:22px}ol.looks>li{margin:0 0 10px}ol.looks ul{margin:0;padding:0;list-style:none}
ol.looks ul li{margin:2px 0 0}
.muted,.ev{color:var(--muted);font-size:13px}
.ev a{color:var(--accent);text-decoration:none}.ev a:hover{text-decoration:underline}
table{border-collapse:collapse;width:100%;font-size:14px}
th{text-align:left;font-weight:600;color:var(--muted);font-size:13px}
th,td{padding:6px 10px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child td{border-bottom:0}
.num{font-variant-numeric:tabular-nums;white-space:nowrap}
.shots{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:14px;margin:14px 0 0}
.shots figure{margin:0}.shots img{display:block;width:100%;height:auto;border:1px solid var(--line);border-radius:6px}
.shots figcaption{color:var(--muted);font-size:13px;margin-top:4px}
summary{cursor:pointer;font-weight:600}
.obs{border-top:1px solid var(--line);padding:6px 0}.obs summary{font-weight:400}
.obs summary b{display:inline-block;min-width:40px;color:var(--muted);font-weight:600}
:target{background:var(--turnsoft)}
footer{color:var(--muted);font-size:13px}
@media (max-width:720px){main{padding:18px 12px 32px}.two{display:block}.summary{font-size:23px}.card{padding:14px}
dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:6px}.way li{font-size:11px}.way small{font-size:11px}
table,tbody,tr,td{display:block}thead{position:absolute;left:-9999px}
tr{border-bottom:1px solid var(--line);padding:8px 0}tr:last-child{border-bottom:0}td{border:0;padding:1px 0}
td[data-label]::before{content:attr(data-label) ": ";color:var(--muted)}}
@media print{:root{--window:#FFFFFF}body{font-size:11pt}main{max-width:none;padding:0}.card{break-inside:avoid;
border-color:#999999}.obs pre{max-height:none}a{color:inherit!important}*{print-color-adjust:exact}}
)css";

} // namespace IsItMe
