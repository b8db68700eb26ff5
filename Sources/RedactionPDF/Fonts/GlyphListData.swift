/// The Adobe Glyph List: glyph names and the Unicode values they stand for, in hexadecimal.
///
/// Facts of the list that Adobe publishes with its "Unicode and Glyph Names" specification.
enum GlyphListData {
    static let text = """
        A 41; AE C6; AEacute 1FC; AEmacron 1E2; Aacute C1; Abreve 102; Abreveacute 1EAE; Abrevecyrillic 4D0;
        Abrevedotbelow 1EB6; Abrevegrave 1EB0; Abrevehookabove 1EB2; Abrevetilde 1EB4; Acaron 1CD; Acircle 24B6;
        Acircumflex C2; Acircumflexacute 1EA4; Acircumflexdotbelow 1EAC; Acircumflexgrave 1EA6;
        Acircumflexhookabove 1EA8; Acircumflextilde 1EAA; Acyrillic 410; Adblgrave 200; Adieresis C4;
        Adieresiscyrillic 4D2; Adieresismacron 1DE; Adotbelow 1EA0; Adotmacron 1E0; Agrave C0; Ahookabove 1EA2;
        Aiecyrillic 4D4; Ainvertedbreve 202; Alpha 391; Alphatonos 386; Amacron 100; Aogonek 104; Aring C5;
        Aringacute 1FA; Aringbelow 1E00; Atilde C3; Aybarmenian 531; B 42; Bcircle 24B7; Bdotaccent 1E02;
        Bdotbelow 1E04; Becyrillic 411; Benarmenian 532; Beta 392; Bhook 181; Blinebelow 1E06; Btopbar 182; C 43;
        Caarmenian 53E; Cacute 106; Ccaron 10C; Ccedilla C7; Ccedillaacute 1E08; Ccircle 24B8; Ccircumflex 108;
        Cdot 10A; Cdotaccent 10A; Chaarmenian 549; Cheabkhasiancyrillic 4BC; Checyrillic 427;
        Chedescenderabkhasiancyrillic 4BE; Chedescendercyrillic 4B6; Chedieresiscyrillic 4F4; Cheharmenian 543;
        Chekhakassiancyrillic 4CB; Cheverticalstrokecyrillic 4B8; Chi 3A7; Chook 187; Coarmenian 551; D 44; DZ
        1F1; DZcaron 1C4; Daarmenian 534; Dafrican 189; Dcaron 10E; Dcedilla 1E10; Dcircle 24B9; Dcircumflexbelow
        1E12; Dcroat 110; Ddotaccent 1E0A; Ddotbelow 1E0C; Decyrillic 414; Deicoptic 3EE; Delta 2206; Deltagreek
        394; Dhook 18A; Digammagreek 3DC; Djecyrillic 402; Dlinebelow 1E0E; Dslash 110; Dtopbar 18B; Dz 1F2;
        Dzcaron 1C5; Dzeabkhasiancyrillic 4E0; Dzecyrillic 405; Dzhecyrillic 40F; E 45; Eacute C9; Ebreve 114;
        Ecaron 11A; Ecedillabreve 1E1C; Echarmenian 535; Ecircle 24BA; Ecircumflex CA; Ecircumflexacute 1EBE;
        Ecircumflexbelow 1E18; Ecircumflexdotbelow 1EC6; Ecircumflexgrave 1EC0; Ecircumflexhookabove 1EC2;
        Ecircumflextilde 1EC4; Ecyrillic 404; Edblgrave 204; Edieresis CB; Edot 116; Edotaccent 116; Edotbelow
        1EB8; Efcyrillic 424; Egrave C8; Eharmenian 537; Ehookabove 1EBA; Eightroman 2167; Einvertedbreve 206;
        Eiotifiedcyrillic 464; Elcyrillic 41B; Elevenroman 216A; Emacron 112; Emacronacute 1E16; Emacrongrave
        1E14; Emcyrillic 41C; Encyrillic 41D; Endescendercyrillic 4A2; Eng 14A; Enghecyrillic 4A4; Enhookcyrillic
        4C7; Eogonek 118; Eopen 190; Epsilon 395; Epsilontonos 388; Ercyrillic 420; Ereversed 18E;
        Ereversedcyrillic 42D; Escyrillic 421; Esdescendercyrillic 4AA; Esh 1A9; Eta 397; Etarmenian 538; Etatonos
        389; Eth D0; Etilde 1EBC; Etildebelow 1E1A; Euro 20AC; Ezh 1B7; Ezhcaron 1EE; Ezhreversed 1B8; F 46;
        Fcircle 24BB; Fdotaccent 1E1E; Feharmenian 556; Feicoptic 3E4; Fhook 191; Fitacyrillic 472; Fiveroman
        2164; Fourroman 2163; G 47; Gacute 1F4; Gamma 393; Gammaafrican 194; Gangiacoptic 3EA; Gbreve 11E; Gcaron
        1E6; Gcedilla 122; Gcircle 24BC; Gcircumflex 11C; Gcommaaccent 122; Gdot 120; Gdotaccent 120; Gecyrillic
        413; Ghadarmenian 542; Ghemiddlehookcyrillic 494; Ghestrokecyrillic 492; Gheupturncyrillic 490; Ghook 193;
        Gimarmenian 533; Gjecyrillic 403; Gmacron 1E20; Gsmallhook 29B; Gstroke 1E4; H 48; H18533 25CF; H18543
        25AA; H18551 25AB; H22073 25A1; Haabkhasiancyrillic 4A8; Hadescendercyrillic 4B2; Hardsigncyrillic 42A;
        Hbar 126; Hbrevebelow 1E2A; Hcedilla 1E28; Hcircle 24BD; Hcircumflex 124; Hdieresis 1E26; Hdotaccent 1E22;
        Hdotbelow 1E24; Hoarmenian 540; Horicoptic 3E8; I 49; IAcyrillic 42F; IJ 132; IUcyrillic 42E; Iacute CD;
        Ibreve 12C; Icaron 1CF; Icircle 24BE; Icircumflex CE; Icyrillic 406; Idblgrave 208; Idieresis CF;
        Idieresisacute 1E2E; Idieresiscyrillic 4E4; Idot 130; Idotaccent 130; Idotbelow 1ECA; Iebrevecyrillic 4D6;
        Iecyrillic 415; Ifraktur 2111; Igrave CC; Ihookabove 1EC8; Iicyrillic 418; Iinvertedbreve 20A;
        Iishortcyrillic 419; Imacron 12A; Imacroncyrillic 4E2; Iniarmenian 53B; Iocyrillic 401; Iogonek 12E; Iota
        399; Iotaafrican 196; Iotadieresis 3AA; Iotatonos 38A; Istroke 197; Itilde 128; Itildebelow 1E2C;
        Izhitsacyrillic 474; Izhitsadblgravecyrillic 476; J 4A; Jaarmenian 541; Jcircle 24BF; Jcircumflex 134;
        Jecyrillic 408; Jheharmenian 54B; K 4B; Kabashkircyrillic 4A0; Kacute 1E30; Kacyrillic 41A;
        Kadescendercyrillic 49A; Kahookcyrillic 4C3; Kappa 39A; Kastrokecyrillic 49E; Kaverticalstrokecyrillic
        49C; Kcaron 1E8; Kcedilla 136; Kcircle 24C0; Kcommaaccent 136; Kdotbelow 1E32; Keharmenian 554;
        Kenarmenian 53F; Khacyrillic 425; Kheicoptic 3E6; Khook 198; Kjecyrillic 40C; Klinebelow 1E34;
        Koppacyrillic 480; Koppagreek 3DE; Ksicyrillic 46E; L 4C; LJ 1C7; Lacute 139; Lambda 39B; Lcaron 13D;
        Lcedilla 13B; Lcircle 24C1; Lcircumflexbelow 1E3C; Lcommaaccent 13B; Ldot 13F; Ldotaccent 13F; Ldotbelow
        1E36; Ldotbelowmacron 1E38; Liwnarmenian 53C; Lj 1C8; Ljecyrillic 409; Llinebelow 1E3A; Lslash 141; M 4D;
        Macute 1E3E; Mcircle 24C2; Mdotaccent 1E40; Mdotbelow 1E42; Menarmenian 544; Mturned 19C; Mu 39C; N 4E; NJ
        1CA; Nacute 143; Ncaron 147; Ncedilla 145; Ncircle 24C3; Ncircumflexbelow 1E4A; Ncommaaccent 145;
        Ndotaccent 1E44; Ndotbelow 1E46; Nhookleft 19D; Nineroman 2168; Nj 1CB; Njecyrillic 40A; Nlinebelow 1E48;
        Nowarmenian 546; Ntilde D1; Nu 39D; O 4F; OE 152; Oacute D3; Obarredcyrillic 4E8; Obarreddieresiscyrillic
        4EA; Obreve 14E; Ocaron 1D1; Ocenteredtilde 19F; Ocircle 24C4; Ocircumflex D4; Ocircumflexacute 1ED0;
        Ocircumflexdotbelow 1ED8; Ocircumflexgrave 1ED2; Ocircumflexhookabove 1ED4; Ocircumflextilde 1ED6;
        Ocyrillic 41E; Odblacute 150; Odblgrave 20C; Odieresis D6; Odieresiscyrillic 4E6; Odotbelow 1ECC; Ograve
        D2; Oharmenian 555; Ohm 2126; Ohookabove 1ECE; Ohorn 1A0; Ohornacute 1EDA; Ohorndotbelow 1EE2; Ohorngrave
        1EDC; Ohornhookabove 1EDE; Ohorntilde 1EE0; Ohungarumlaut 150; Oi 1A2; Oinvertedbreve 20E; Omacron 14C;
        Omacronacute 1E52; Omacrongrave 1E50; Omega 2126; Omegacyrillic 460; Omegagreek 3A9; Omegaroundcyrillic
        47A; Omegatitlocyrillic 47C; Omegatonos 38F; Omicron 39F; Omicrontonos 38C; Oneroman 2160; Oogonek 1EA;
        Oogonekmacron 1EC; Oopen 186; Oslash D8; Oslashacute 1FE; Ostrokeacute 1FE; Otcyrillic 47E; Otilde D5;
        Otildeacute 1E4C; Otildedieresis 1E4E; P 50; Pacute 1E54; Pcircle 24C5; Pdotaccent 1E56; Pecyrillic 41F;
        Peharmenian 54A; Pemiddlehookcyrillic 4A6; Phi 3A6; Phook 1A4; Pi 3A0; Piwrarmenian 553; Psi 3A8;
        Psicyrillic 470; Q 51; Qcircle 24C6; R 52; Raarmenian 54C; Racute 154; Rcaron 158; Rcedilla 156; Rcircle
        24C7; Rcommaaccent 156; Rdblgrave 210; Rdotaccent 1E58; Rdotbelow 1E5A; Rdotbelowmacron 1E5C; Reharmenian
        550; Rfraktur 211C; Rho 3A1; Rinvertedbreve 212; Rlinebelow 1E5E; Rsmallinverted 281;
        Rsmallinvertedsuperior 2B6; S 53; SF010000 250C; SF020000 2514; SF030000 2510; SF040000 2518; SF050000
        253C; SF060000 252C; SF070000 2534; SF080000 251C; SF090000 2524; SF100000 2500; SF110000 2502; SF190000
        2561; SF200000 2562; SF210000 2556; SF220000 2555; SF230000 2563; SF240000 2551; SF250000 2557; SF260000
        255D; SF270000 255C; SF280000 255B; SF360000 255E; SF370000 255F; SF380000 255A; SF390000 2554; SF400000
        2569; SF410000 2566; SF420000 2560; SF430000 2550; SF440000 256C; SF450000 2567; SF460000 2568; SF470000
        2564; SF480000 2565; SF490000 2559; SF500000 2558; SF510000 2552; SF520000 2553; SF530000 256B; SF540000
        256A; Sacute 15A; Sacutedotaccent 1E64; Sampigreek 3E0; Scaron 160; Scarondotaccent 1E66; Scedilla 15E;
        Schwa 18F; Schwacyrillic 4D8; Schwadieresiscyrillic 4DA; Scircle 24C8; Scircumflex 15C; Scommaaccent 218;
        Sdotaccent 1E60; Sdotbelow 1E62; Sdotbelowdotaccent 1E68; Seharmenian 54D; Sevenroman 2166; Shaarmenian
        547; Shacyrillic 428; Shchacyrillic 429; Sheicoptic 3E2; Shhacyrillic 4BA; Shimacoptic 3EC; Sigma 3A3;
        Sixroman 2165; Softsigncyrillic 42C; Stigmagreek 3DA; T 54; Tau 3A4; Tbar 166; Tcaron 164; Tcedilla 162;
        Tcircle 24C9; Tcircumflexbelow 1E70; Tcommaaccent 162; Tdotaccent 1E6A; Tdotbelow 1E6C; Tecyrillic 422;
        Tedescendercyrillic 4AC; Tenroman 2169; Tetsecyrillic 4B4; Theta 398; Thook 1AC; Thorn DE; Threeroman
        2162; Tiwnarmenian 54F; Tlinebelow 1E6E; Toarmenian 539; Tonefive 1BC; Tonesix 184; Tonetwo 1A7;
        Tretroflexhook 1AE; Tsecyrillic 426; Tshecyrillic 40B; Twelveroman 216B; Tworoman 2161; U 55; Uacute DA;
        Ubreve 16C; Ucaron 1D3; Ucircle 24CA; Ucircumflex DB; Ucircumflexbelow 1E76; Ucyrillic 423; Udblacute 170;
        Udblgrave 214; Udieresis DC; Udieresisacute 1D7; Udieresisbelow 1E72; Udieresiscaron 1D9;
        Udieresiscyrillic 4F0; Udieresisgrave 1DB; Udieresismacron 1D5; Udotbelow 1EE4; Ugrave D9; Uhookabove
        1EE6; Uhorn 1AF; Uhornacute 1EE8; Uhorndotbelow 1EF0; Uhorngrave 1EEA; Uhornhookabove 1EEC; Uhorntilde
        1EEE; Uhungarumlaut 170; Uhungarumlautcyrillic 4F2; Uinvertedbreve 216; Ukcyrillic 478; Umacron 16A;
        Umacroncyrillic 4EE; Umacrondieresis 1E7A; Uogonek 172; Upsilon 3A5; Upsilon1 3D2;
        Upsilonacutehooksymbolgreek 3D3; Upsilonafrican 1B1; Upsilondieresis 3AB; Upsilondieresishooksymbolgreek
        3D4; Upsilonhooksymbol 3D2; Upsilontonos 38E; Uring 16E; Ushortcyrillic 40E; Ustraightcyrillic 4AE;
        Ustraightstrokecyrillic 4B0; Utilde 168; Utildeacute 1E78; Utildebelow 1E74; V 56; Vcircle 24CB; Vdotbelow
        1E7E; Vecyrillic 412; Vewarmenian 54E; Vhook 1B2; Voarmenian 548; Vtilde 1E7C; W 57; Wacute 1E82; Wcircle
        24CC; Wcircumflex 174; Wdieresis 1E84; Wdotaccent 1E86; Wdotbelow 1E88; Wgrave 1E80; X 58; Xcircle 24CD;
        Xdieresis 1E8C; Xdotaccent 1E8A; Xeharmenian 53D; Xi 39E; Y 59; Yacute DD; Yatcyrillic 462; Ycircle 24CE;
        Ycircumflex 176; Ydieresis 178; Ydotaccent 1E8E; Ydotbelow 1EF4; Yericyrillic 42B; Yerudieresiscyrillic
        4F8; Ygrave 1EF2; Yhook 1B3; Yhookabove 1EF6; Yiarmenian 545; Yicyrillic 407; Yiwnarmenian 552; Ytilde
        1EF8; Yusbigcyrillic 46A; Yusbigiotifiedcyrillic 46C; Yuslittlecyrillic 466; Yuslittleiotifiedcyrillic
        468; Z 5A; Zaarmenian 536; Zacute 179; Zcaron 17D; Zcircle 24CF; Zcircumflex 1E90; Zdot 17B; Zdotaccent
        17B; Zdotbelow 1E92; Zecyrillic 417; Zedescendercyrillic 498; Zedieresiscyrillic 4DE; Zeta 396;
        Zhearmenian 53A; Zhebrevecyrillic 4C1; Zhecyrillic 416; Zhedescendercyrillic 496; Zhedieresiscyrillic 4DC;
        Zlinebelow 1E94; Zstroke 1B5; a 61; aacute E1; abbreviationmarkarmenian 55F; abreve 103; abreveacute 1EAF;
        abrevecyrillic 4D1; abrevedotbelow 1EB7; abrevegrave 1EB1; abrevehookabove 1EB3; abrevetilde 1EB5; acaron
        1CE; acircle 24D0; acircumflex E2; acircumflexacute 1EA5; acircumflexdotbelow 1EAD; acircumflexgrave 1EA7;
        acircumflexhookabove 1EA9; acircumflextilde 1EAB; acute B4; acutebelowcmb 317; acutecmb 301; acutecomb
        301; acutelowmod 2CF; acutetonecmb 341; acyrillic 430; adblgrave 201; adieresis E4; adieresiscyrillic 4D3;
        adieresismacron 1DF; adotbelow 1EA1; adotmacron 1E1; ae E6; aeacute 1FD; aemacron 1E3; afii00208 2015;
        afii08941 20A4; afii10017 410; afii10018 411; afii10019 412; afii10020 413; afii10021 414; afii10022 415;
        afii10023 401; afii10024 416; afii10025 417; afii10026 418; afii10027 419; afii10028 41A; afii10029 41B;
        afii10030 41C; afii10031 41D; afii10032 41E; afii10033 41F; afii10034 420; afii10035 421; afii10036 422;
        afii10037 423; afii10038 424; afii10039 425; afii10040 426; afii10041 427; afii10042 428; afii10043 429;
        afii10044 42A; afii10045 42B; afii10046 42C; afii10047 42D; afii10048 42E; afii10049 42F; afii10050 490;
        afii10051 402; afii10052 403; afii10053 404; afii10054 405; afii10055 406; afii10056 407; afii10057 408;
        afii10058 409; afii10059 40A; afii10060 40B; afii10061 40C; afii10062 40E; afii10065 430; afii10066 431;
        afii10067 432; afii10068 433; afii10069 434; afii10070 435; afii10071 451; afii10072 436; afii10073 437;
        afii10074 438; afii10075 439; afii10076 43A; afii10077 43B; afii10078 43C; afii10079 43D; afii10080 43E;
        afii10081 43F; afii10082 440; afii10083 441; afii10084 442; afii10085 443; afii10086 444; afii10087 445;
        afii10088 446; afii10089 447; afii10090 448; afii10091 449; afii10092 44A; afii10093 44B; afii10094 44C;
        afii10095 44D; afii10096 44E; afii10097 44F; afii10098 491; afii10099 452; afii10100 453; afii10101 454;
        afii10102 455; afii10103 456; afii10104 457; afii10105 458; afii10106 459; afii10107 45A; afii10108 45B;
        afii10109 45C; afii10110 45E; afii10145 40F; afii10146 462; afii10147 472; afii10148 474; afii10193 45F;
        afii10194 463; afii10195 473; afii10196 475; afii10846 4D9; afii299 200E; afii300 200F; afii301 200D;
        afii57636 20AA; afii57645 5BE; afii57658 5C3; afii57664 5D0; afii57665 5D1; afii57666 5D2; afii57667 5D3;
        afii57668 5D4; afii57669 5D5; afii57670 5D6; afii57671 5D7; afii57672 5D8; afii57673 5D9; afii57674 5DA;
        afii57675 5DB; afii57676 5DC; afii57677 5DD; afii57678 5DE; afii57679 5DF; afii57680 5E0; afii57681 5E1;
        afii57682 5E2; afii57683 5E3; afii57684 5E4; afii57685 5E5; afii57686 5E6; afii57687 5E7; afii57688 5E8;
        afii57689 5E9; afii57690 5EA; afii57716 5F0; afii57717 5F1; afii57718 5F2; afii57793 5B4; afii57794 5B5;
        afii57795 5B6; afii57796 5BB; afii57797 5B8; afii57798 5B7; afii57799 5B0; afii57800 5B2; afii57801 5B1;
        afii57802 5B3; afii57803 5C2; afii57804 5C1; afii57806 5B9; afii57807 5BC; afii57839 5BD; afii57841 5BF;
        afii57842 5C0; afii57929 2BC; afii61248 2105; afii61289 2113; afii61352 2116; afii61573 202C; afii61574
        202D; afii61575 202E; afii61664 200C; afii64937 2BD; agrave E0; ahookabove 1EA3; aiecyrillic 4D5;
        ainvertedbreve 203; alef 5D0; alefhebrew 5D0; aleph 2135; allequal 224C; alpha 3B1; alphatonos 3AC;
        amacron 101; ampersand 26; angle 2220; angleleft 2329; angleright 232A; angstrom 212B; anoteleia 387;
        aogonek 105; aparen 249C; apostrophearmenian 55A; apostrophemod 2BC; approaches 2250; approxequal 2248;
        approxequalorimage 2252; approximatelyequal 2245; arc 2312; arighthalfring 1E9A; aring E5; aringacute 1FB;
        aringbelow 1E01; arrowboth 2194; arrowdashdown 21E3; arrowdashleft 21E0; arrowdashright 21E2; arrowdashup
        21E1; arrowdblboth 21D4; arrowdbldown 21D3; arrowdblleft 21D0; arrowdblright 21D2; arrowdblup 21D1;
        arrowdown 2193; arrowdownleft 2199; arrowdownright 2198; arrowdownwhite 21E9; arrowheaddownmod 2C5;
        arrowheadleftmod 2C2; arrowheadrightmod 2C3; arrowheadupmod 2C4; arrowleft 2190; arrowleftdbl 21D0;
        arrowleftdblstroke 21CD; arrowleftoverright 21C6; arrowleftwhite 21E6; arrowright 2192;
        arrowrightdblstroke 21CF; arrowrightheavy 279E; arrowrightoverleft 21C4; arrowrightwhite 21E8;
        arrowtableft 21E4; arrowtabright 21E5; arrowup 2191; arrowupdn 2195; arrowupdnbse 21A8; arrowupdownbase
        21A8; arrowupleft 2196; arrowupleftofdown 21C5; arrowupright 2197; arrowupwhite 21E7; asciicircum 5E;
        asciitilde 7E; ascript 251; ascriptturned 252; asterisk 2A; asteriskmath 2217; asterism 2042;
        asymptoticallyequal 2243; at 40; atilde E3; aturned 250; aybarmenian 561; ayin 5E2; ayinhebrew 5E2; b 62;
        backslash 5C; bar 7C; bcircle 24D1; bdotaccent 1E03; bdotbelow 1E05; beamedsixteenthnotes 266C; because
        2235; becyrillic 431; benarmenian 562; bet 5D1; beta 3B2; betasymbolgreek 3D0; bethebrew 5D1; bhook 253;
        bilabialclick 298; blackcircle 25CF; blackdiamond 25C6; blackdownpointingtriangle 25BC;
        blackleftpointingpointer 25C4; blackleftpointingtriangle 25C0; blacklowerlefttriangle 25E3;
        blacklowerrighttriangle 25E2; blackrectangle 25AC; blackrightpointingpointer 25BA;
        blackrightpointingtriangle 25B6; blacksmallsquare 25AA; blacksmilingface 263B; blacksquare 25A0; blackstar
        2605; blackupperlefttriangle 25E4; blackupperrighttriangle 25E5; blackuppointingsmalltriangle 25B4;
        blackuppointingtriangle 25B2; blank 2423; blinebelow 1E07; block 2588; bparen 249D; braceleft 7B;
        braceright 7D; bracketleft 5B; bracketright 5D; breve 2D8; brevebelowcmb 32E; brevecmb 306;
        breveinvertedbelowcmb 32F; breveinvertedcmb 311; breveinverteddoublecmb 361; bridgebelowcmb 32A;
        bridgeinvertedbelowcmb 33A; brokenbar A6; bstroke 180; btopbar 183; bullet 2022; bulletinverse 25D8;
        bulletoperator 2219; bullseye 25CE; c 63; caarmenian 56E; cacute 107; candrabinducmb 310; capslock 21EA;
        careof 2105; caron 2C7; caronbelowcmb 32C; caroncmb 30C; carriagereturn 21B5; ccaron 10D; ccedilla E7;
        ccedillaacute 1E09; ccircle 24D2; ccircumflex 109; ccurl 255; cdot 10B; cdotaccent 10B; cedilla B8;
        cedillacmb 327; cent A2; centigrade 2103; chaarmenian 579; cheabkhasiancyrillic 4BD; checkmark 2713;
        checyrillic 447; chedescenderabkhasiancyrillic 4BF; chedescendercyrillic 4B7; chedieresiscyrillic 4F5;
        cheharmenian 573; chekhakassiancyrillic 4CC; cheverticalstrokecyrillic 4B9; chi 3C7; chook 188; circle
        25CB; circlemultiply 2297; circleot 2299; circleplus 2295; circlewithlefthalfblack 25D0;
        circlewithrighthalfblack 25D1; circumflex 2C6; circumflexbelowcmb 32D; circumflexcmb 302; clear 2327;
        clickalveolar 1C2; clickdental 1C0; clicklateral 1C1; clickretroflex 1C3; club 2663; clubsuitblack 2663;
        clubsuitwhite 2667; coarmenian 581; colon 3A; colonmonetary 20A1; colonsign 20A1; colontriangularhalfmod
        2D1; colontriangularmod 2D0; comma 2C; commaabovecmb 313; commaaboverightcmb 315; commaarmenian 55D;
        commareversedabovecmb 314; commareversedmod 2BD; commaturnedabovecmb 312; commaturnedmod 2BB; compass
        263C; congruent 2245; contourintegral 222E; control 2303; controlACK 6; controlBEL 7; controlBS 8;
        controlCAN 18; controlCR D; controlDC1 11; controlDC2 12; controlDC3 13; controlDC4 14; controlDEL 7F;
        controlDLE 10; controlEM 19; controlENQ 5; controlEOT 4; controlESC 1B; controlETB 17; controlETX 3;
        controlFF C; controlFS 1C; controlGS 1D; controlHT 9; controlLF A; controlNAK 15; controlRS 1E; controlSI
        F; controlSO E; controlSOT 2; controlSTX 1; controlSUB 1A; controlSYN 16; controlUS 1F; controlVT B;
        copyright A9; cparen 249E; cruzeiro 20A2; cstretched 297; curlyand 22CF; curlyor 22CE; currency A4; d 64;
        daarmenian 564; dagesh 5BC; dageshhebrew 5BC; dagger 2020; daggerdbl 2021; dalet 5D3; dalethatafpatah
        5D3_5B2; dalethatafpatahhebrew 5D3_5B2; dalethatafsegol 5D3_5B1; dalethatafsegolhebrew 5D3_5B1;
        dalethebrew 5D3; dalethiriq 5D3_5B4; dalethiriqhebrew 5D3_5B4; daletholam 5D3_5B9; daletholamhebrew
        5D3_5B9; daletpatah 5D3_5B7; daletpatahhebrew 5D3_5B7; daletqamats 5D3_5B8; daletqamatshebrew 5D3_5B8;
        daletqubuts 5D3_5BB; daletqubutshebrew 5D3_5BB; daletsegol 5D3_5B6; daletsegolhebrew 5D3_5B6; daletsheva
        5D3_5B0; daletshevahebrew 5D3_5B0; dalettsere 5D3_5B5; dalettserehebrew 5D3_5B5; dargahebrew 5A7;
        dargalefthebrew 5A7; dasiapneumatacyrilliccmb 485; dblarchinvertedbelowcmb 32B; dblarrowleft 21D4;
        dblarrowright 21D2; dblgravecmb 30F; dblintegral 222C; dbllowline 2017; dbllowlinecmb 333; dbloverlinecmb
        33F; dblprimemod 2BA; dblverticalbar 2016; dblverticallineabovecmb 30E; dcaron 10F; dcedilla 1E11; dcircle
        24D3; dcircumflexbelow 1E13; dcroat 111; ddotaccent 1E0B; ddotbelow 1E0D; decyrillic 434; degree B0;
        dehihebrew 5AD; deicoptic 3EF; deleteleft 232B; deleteright 2326; delta 3B4; deltaturned 18D; dezh 2A4;
        dhook 257; dialytikatonos 385; dialytikatonoscmb 344; diamond 2666; diamondsuitwhite 2662; dieresis A8;
        dieresisbelowcmb 324; dieresiscmb 308; dieresistonos 385; divide F7; divides 2223; divisionslash 2215;
        djecyrillic 452; dkshade 2593; dlinebelow 1E0F; dmacron 111; dnblock 2584; dollar 24; dong 20AB; dotaccent
        2D9; dotaccentcmb 307; dotbelowcmb 323; dotbelowcomb 323; dotlessi 131; dotlessjstrokehook 284; dotmath
        22C5; dottedcircle 25CC; downtackbelowcmb 31E; downtackmod 2D5; dparen 249F; dtail 256; dtopbar 18C; dz
        1F3; dzaltone 2A3; dzcaron 1C6; dzcurl 2A5; dzeabkhasiancyrillic 4E1; dzecyrillic 455; dzhecyrillic 45F; e
        65; eacute E9; earth 2641; ebreve 115; ecaron 11B; ecedillabreve 1E1D; echarmenian 565; echyiwnarmenian
        587; ecircle 24D4; ecircumflex EA; ecircumflexacute 1EBF; ecircumflexbelow 1E19; ecircumflexdotbelow 1EC7;
        ecircumflexgrave 1EC1; ecircumflexhookabove 1EC3; ecircumflextilde 1EC5; ecyrillic 454; edblgrave 205;
        edieresis EB; edot 117; edotaccent 117; edotbelow 1EB9; efcyrillic 444; egrave E8; eharmenian 567;
        ehookabove 1EBB; eight 38; eightcircle 2467; eightcircleinversesansserif 2791; eighteencircle 2471;
        eighteenparen 2485; eighteenperiod 2499; eighthnotebeamed 266B; eightinferior 2088; eightparen 247B;
        eightperiod 248F; eightroman 2177; eightsuperior 2078; einvertedbreve 207; eiotifiedcyrillic 465;
        elcyrillic 43B; element 2208; elevencircle 246A; elevenparen 247E; elevenperiod 2492; elevenroman 217A;
        ellipsis 2026; ellipsisvertical 22EE; emacron 113; emacronacute 1E17; emacrongrave 1E15; emcyrillic 43C;
        emdash 2014; emphasismarkarmenian 55B; emptyset 2205; encyrillic 43D; endash 2013; endescendercyrillic
        4A3; eng 14B; enghecyrillic 4A5; enhookcyrillic 4C8; enspace 2002; eogonek 119; eopen 25B; eopenclosed
        29A; eopenreversed 25C; eopenreversedclosed 25E; eopenreversedhook 25D; eparen 24A0; epsilon 3B5;
        epsilontonos 3AD; equal 3D; equalsuperior 207C; equivalence 2261; ercyrillic 440; ereversed 258;
        ereversedcyrillic 44D; escyrillic 441; esdescendercyrillic 4AB; esh 283; eshcurl 286; eshreversedloop 1AA;
        eshsquatreversed 285; estimated 212E; eta 3B7; etarmenian 568; etatonos 3AE; eth F0; etilde 1EBD;
        etildebelow 1E1B; etnahtafoukhhebrew 591; etnahtafoukhlefthebrew 591; etnahtahebrew 591; etnahtalefthebrew
        591; eturned 1DD; euro 20AC; exclam 21; exclamarmenian 55C; exclamdbl 203C; exclamdown A1; existential
        2203; ezh 292; ezhcaron 1EF; ezhcurl 293; ezhreversed 1B9; ezhtail 1BA; f 66; fahrenheit 2109; fcircle
        24D5; fdotaccent 1E1F; feharmenian 586; feicoptic 3E5; female 2640; ff FB00; ffi FB03; ffl FB04; fi FB01;
        fifteencircle 246E; fifteenparen 2482; fifteenperiod 2496; figuredash 2012; filledbox 25A0; filledrect
        25AC; finalkaf 5DA; finalkafhebrew 5DA; finalkafqamats 5DA_5B8; finalkafqamatshebrew 5DA_5B8;
        finalkafsheva 5DA_5B0; finalkafshevahebrew 5DA_5B0; finalmem 5DD; finalmemhebrew 5DD; finalnun 5DF;
        finalnunhebrew 5DF; finalpe 5E3; finalpehebrew 5E3; finaltsadi 5E5; finaltsadihebrew 5E5; firsttonechinese
        2C9; fisheye 25C9; fitacyrillic 473; five 35; fivecircle 2464; fivecircleinversesansserif 278E;
        fiveeighths 215D; fiveinferior 2085; fiveparen 2478; fiveperiod 248C; fiveroman 2174; fivesuperior 2075;
        fl FB02; florin 192; forall 2200; four 34; fourcircle 2463; fourcircleinversesansserif 278D; fourinferior
        2084; fourparen 2477; fourperiod 248B; fourroman 2173; foursuperior 2074; fourteencircle 246D;
        fourteenparen 2481; fourteenperiod 2495; fourthtonechinese 2CB; fparen 24A1; fraction 2044; franc 20A3; g
        67; gacute 1F5; gamma 3B3; gammalatinsmall 263; gammasuperior 2E0; gangiacoptic 3EB; gbreve 11F; gcaron
        1E7; gcedilla 123; gcircle 24D6; gcircumflex 11D; gcommaaccent 123; gdot 121; gdotaccent 121; gecyrillic
        433; geometricallyequal 2251; gereshaccenthebrew 59C; gereshhebrew 5F3; gereshmuqdamhebrew 59D; germandbls
        DF; gershayimaccenthebrew 59E; gershayimhebrew 5F4; ghadarmenian 572; ghemiddlehookcyrillic 495;
        ghestrokecyrillic 493; gheupturncyrillic 491; ghook 260; gimarmenian 563; gimel 5D2; gimelhebrew 5D2;
        gjecyrillic 453; glottalinvertedstroke 1BE; glottalstop 294; glottalstopinverted 296; glottalstopmod 2C0;
        glottalstopreversed 295; glottalstopreversedmod 2C1; glottalstopreversedsuperior 2E4; glottalstopstroke
        2A1; glottalstopstrokereversed 2A2; gmacron 1E21; gparen 24A2; gradient 2207; grave 60; gravebelowcmb 316;
        gravecmb 300; gravecomb 300; gravelowmod 2CE; gravetonecmb 340; greater 3E; greaterequal 2265;
        greaterequalorless 22DB; greaterorequivalent 2273; greaterorless 2277; greateroverequal 2267; gscript 261;
        gstroke 1E5; guillemotleft AB; guillemotright BB; guilsinglleft 2039; guilsinglright 203A; h 68;
        haabkhasiancyrillic 4A9; hadescendercyrillic 4B3; hardsigncyrillic 44A; harpoonleftbarbup 21BC;
        harpoonrightbarbup 21C0; hatafpatah 5B2; hatafpatah16 5B2; hatafpatah23 5B2; hatafpatah2f 5B2;
        hatafpatahhebrew 5B2; hatafpatahnarrowhebrew 5B2; hatafpatahquarterhebrew 5B2; hatafpatahwidehebrew 5B2;
        hatafqamats 5B3; hatafqamats1b 5B3; hatafqamats28 5B3; hatafqamats34 5B3; hatafqamatshebrew 5B3;
        hatafqamatsnarrowhebrew 5B3; hatafqamatsquarterhebrew 5B3; hatafqamatswidehebrew 5B3; hatafsegol 5B1;
        hatafsegol17 5B1; hatafsegol24 5B1; hatafsegol30 5B1; hatafsegolhebrew 5B1; hatafsegolnarrowhebrew 5B1;
        hatafsegolquarterhebrew 5B1; hatafsegolwidehebrew 5B1; hbar 127; hbrevebelow 1E2B; hcedilla 1E29; hcircle
        24D7; hcircumflex 125; hdieresis 1E27; hdotaccent 1E23; hdotbelow 1E25; he 5D4; heart 2665; heartsuitblack
        2665; heartsuitwhite 2661; hehebrew 5D4; henghook 267; het 5D7; hethebrew 5D7; hhook 266; hhooksuperior
        2B1; hiriq 5B4; hiriq14 5B4; hiriq21 5B4; hiriq2d 5B4; hiriqhebrew 5B4; hiriqnarrowhebrew 5B4;
        hiriqquarterhebrew 5B4; hiriqwidehebrew 5B4; hlinebelow 1E96; hoarmenian 570; holam 5B9; holam19 5B9;
        holam26 5B9; holam32 5B9; holamhebrew 5B9; holamnarrowhebrew 5B9; holamquarterhebrew 5B9; holamwidehebrew
        5B9; hookabovecomb 309; hookcmb 309; hookpalatalizedbelowcmb 321; hookretroflexbelowcmb 322; horicoptic
        3E9; horizontalbar 2015; horncmb 31B; hotsprings 2668; house 2302; hparen 24A3; hsuperior 2B0; hturned
        265; hungarumlaut 2DD; hungarumlautcmb 30B; hv 195; hyphen 2D; hyphentwo 2010; i 69; iacute ED; iacyrillic
        44F; ibreve 12D; icaron 1D0; icircle 24D8; icircumflex EE; icyrillic 456; idblgrave 209; idieresis EF;
        idieresisacute 1E2F; idieresiscyrillic 4E5; idotbelow 1ECB; iebrevecyrillic 4D7; iecyrillic 435; igrave
        EC; ihookabove 1EC9; iicyrillic 438; iinvertedbreve 20B; iishortcyrillic 439; ij 133; ilde 2DC; iluyhebrew
        5AC; imacron 12B; imacroncyrillic 4E3; imageorapproximatelyequal 2253; increment 2206; infinity 221E;
        iniarmenian 56B; integral 222B; integralbottom 2321; integralbt 2321; integraltop 2320; integraltp 2320;
        intersection 2229; invbullet 25D8; invcircle 25D9; invsmileface 263B; iocyrillic 451; iogonek 12F; iota
        3B9; iotadieresis 3CA; iotadieresistonos 390; iotalatin 269; iotatonos 3AF; iparen 24A4; istroke 268;
        itilde 129; itildebelow 1E2D; iucyrillic 44E; izhitsacyrillic 475; izhitsadblgravecyrillic 477; j 6A;
        jaarmenian 571; jcaron 1F0; jcircle 24D9; jcircumflex 135; jcrossedtail 29D; jdotlessstroke 25F;
        jecyrillic 458; jheharmenian 57B; jparen 24A5; jsuperior 2B2; k 6B; kabashkircyrillic 4A1; kacute 1E31;
        kacyrillic 43A; kadescendercyrillic 49B; kaf 5DB; kafhebrew 5DB; kahookcyrillic 4C4; kappa 3BA;
        kappasymbolgreek 3F0; kastrokecyrillic 49F; kaverticalstrokecyrillic 49D; kcaron 1E9; kcedilla 137;
        kcircle 24DA; kcommaaccent 137; kdotbelow 1E33; keharmenian 584; kenarmenian 56F; kgreenlandic 138;
        khacyrillic 445; kheicoptic 3E7; khook 199; kjecyrillic 45C; klinebelow 1E35; koppacyrillic 481;
        koroniscmb 343; kparen 24A6; ksicyrillic 46F; kturned 29E; l 6C; lacute 13A; lambda 3BB; lambdastroke 19B;
        lamed 5DC; lamedhebrew 5DC; lamedholam 5DC_5B9; lamedholamdagesh 5DC_5B9_5BC; lamedholamdageshhebrew
        5DC_5B9_5BC; lamedholamhebrew 5DC_5B9; largecircle 25EF; lbar 19A; lbelt 26C; lcaron 13E; lcedilla 13C;
        lcircle 24DB; lcircumflexbelow 1E3D; lcommaaccent 13C; ldot 140; ldotaccent 140; ldotbelow 1E37;
        ldotbelowmacron 1E39; leftangleabovecmb 31A; lefttackbelowcmb 318; less 3C; lessequal 2264;
        lessequalorgreater 22DA; lessorequivalent 2272; lessorgreater 2276; lessoverequal 2266; lezh 26E; lfblock
        258C; lhookretroflex 26D; lira 20A4; liwnarmenian 56C; lj 1C9; ljecyrillic 459; llinebelow 1E3B;
        lmiddletilde 26B; logicaland 2227; logicalnot AC; logicalnotreversed 2310; logicalor 2228; longs 17F;
        lowlinecmb 332; lozenge 25CA; lparen 24A7; lslash 142; lsquare 2113; ltshade 2591; m 6D; macron AF;
        macronbelowcmb 331; macroncmb 304; macronlowmod 2CD; macute 1E3F; mahapakhhebrew 5A4; mahapakhlefthebrew
        5A4; male 2642; maqafhebrew 5BE; mars 2642; masoracirclehebrew 5AF; mcircle 24DC; mdotaccent 1E41;
        mdotbelow 1E43; mem 5DE; memhebrew 5DE; menarmenian 574; merkhahebrew 5A5; merkhakefulahebrew 5A6;
        merkhakefulalefthebrew 5A6; merkhalefthebrew 5A5; mhook 271; middot B7; minus 2212; minusbelowcmb 320;
        minuscircle 2296; minusmod 2D7; minusplus 2213; minute 2032; mlonglegturned 270; mparen 24A8; mturned 26F;
        mu B5; mu1 B5; muchgreater 226B; muchless 226A; mugreek 3BC; multiply D7; munahhebrew 5A3; munahlefthebrew
        5A3; musicalnote 266A; musicalnotedbl 266B; musicflatsign 266D; musicsharpsign 266F; n 6E; nabla 2207;
        nacute 144; napostrophe 149; nbspace A0; ncaron 148; ncedilla 146; ncircle 24DD; ncircumflexbelow 1E4B;
        ncommaaccent 146; ndotaccent 1E45; ndotbelow 1E47; newsheqelsign 20AA; nhookleft 272; nhookretroflex 273;
        nine 39; ninecircle 2468; ninecircleinversesansserif 2792; nineinferior 2089; nineparen 247C; nineperiod
        2490; nineroman 2178; ninesuperior 2079; nineteencircle 2472; nineteenparen 2486; nineteenperiod 249A; nj
        1CC; njecyrillic 45A; nlegrightlong 19E; nlinebelow 1E49; nonbreakingspace A0; notcontains 220C;
        notelement 2209; notelementof 2209; notequal 2260; notgreater 226F; notgreaternorequal 2271;
        notgreaternorless 2279; notidentical 2262; notless 226E; notlessnorequal 2270; notparallel 2226;
        notprecedes 2280; notsubset 2284; notsucceeds 2281; notsuperset 2285; nowarmenian 576; nparen 24A9;
        nsuperior 207F; ntilde F1; nu 3BD; numbersign 23; numeralsigngreek 374; numeralsignlowergreek 375; numero
        2116; nun 5E0; nunhebrew 5E0; o 6F; oacute F3; obarred 275; obarredcyrillic 4E9; obarreddieresiscyrillic
        4EB; obreve 14F; ocaron 1D2; ocircle 24DE; ocircumflex F4; ocircumflexacute 1ED1; ocircumflexdotbelow
        1ED9; ocircumflexgrave 1ED3; ocircumflexhookabove 1ED5; ocircumflextilde 1ED7; ocyrillic 43E; odblacute
        151; odblgrave 20D; odieresis F6; odieresiscyrillic 4E7; odotbelow 1ECD; oe 153; ogonek 2DB; ogonekcmb
        328; ograve F2; oharmenian 585; ohookabove 1ECF; ohorn 1A1; ohornacute 1EDB; ohorndotbelow 1EE3;
        ohorngrave 1EDD; ohornhookabove 1EDF; ohorntilde 1EE1; ohungarumlaut 151; oi 1A3; oinvertedbreve 20F;
        olehebrew 5AB; omacron 14D; omacronacute 1E53; omacrongrave 1E51; omega 3C9; omega1 3D6; omegacyrillic
        461; omegalatinclosed 277; omegaroundcyrillic 47B; omegatitlocyrillic 47D; omegatonos 3CE; omicron 3BF;
        omicrontonos 3CC; one 31; onecircle 2460; onecircleinversesansserif 278A; onedotenleader 2024; oneeighth
        215B; onehalf BD; oneinferior 2081; oneparen 2474; oneperiod 2488; onequarter BC; oneroman 2170;
        onesuperior B9; onethird 2153; oogonek 1EB; oogonekmacron 1ED; oopen 254; oparen 24AA; openbullet 25E6;
        option 2325; ordfeminine AA; ordmasculine BA; orthogonal 221F; oslash F8; oslashacute 1FF; ostrokeacute
        1FF; otcyrillic 47F; otilde F5; otildeacute 1E4D; otildedieresis 1E4F; overline 203E; overlinecmb 305;
        overscore AF; p 70; pacute 1E55; pagedown 21DF; pageup 21DE; palatalizationcyrilliccmb 484;
        palochkacyrillic 4C0; paragraph B6; parallel 2225; parenleft 28; parenleftinferior 208D; parenleftsuperior
        207D; parenright 29; parenrightinferior 208E; parenrightsuperior 207E; partialdiff 2202; paseqhebrew 5C0;
        pashtahebrew 599; patah 5B7; patah11 5B7; patah1d 5B7; patah2a 5B7; patahhebrew 5B7; patahnarrowhebrew
        5B7; patahquarterhebrew 5B7; patahwidehebrew 5B7; pazerhebrew 5A1; pcircle 24DF; pdotaccent 1E57; pe 5E4;
        pecyrillic 43F; peharmenian 57A; pehebrew 5E4; pemiddlehookcyrillic 4A7; percent 25; period 2E;
        periodarmenian 589; periodcentered B7; perispomenigreekcmb 342; perpendicular 22A5; perthousand 2030;
        peseta 20A7; phi 3C6; phi1 3D5; philatin 278; phisymbolgreek 3D5; phook 1A5; pi 3C0; pisymbolgreek 3D6;
        piwrarmenian 583; plus 2B; plusbelowcmb 31F; pluscircle 2295; plusminus B1; plusmod 2D6; plussuperior
        207A; pointingindexdownwhite 261F; pointingindexleftwhite 261C; pointingindexrightwhite 261E;
        pointingindexupwhite 261D; pparen 24AB; precedes 227A; prescription 211E; primemod 2B9; primereversed
        2035; product 220F; projective 2305; propellor 2318; propersubset 2282; propersuperset 2283; proportion
        2237; proportional 221D; psi 3C8; psicyrillic 471; psilipneumatacyrilliccmb 486; q 71; qadmahebrew 5A8;
        qamats 5B8; qamats10 5B8; qamats1a 5B8; qamats1c 5B8; qamats27 5B8; qamats29 5B8; qamats33 5B8; qamatsde
        5B8; qamatshebrew 5B8; qamatsnarrowhebrew 5B8; qamatsqatanhebrew 5B8; qamatsqatannarrowhebrew 5B8;
        qamatsqatanquarterhebrew 5B8; qamatsqatanwidehebrew 5B8; qamatsquarterhebrew 5B8; qamatswidehebrew 5B8;
        qarneyparahebrew 59F; qcircle 24E0; qhook 2A0; qof 5E7; qofhatafpatah 5E7_5B2; qofhatafpatahhebrew
        5E7_5B2; qofhatafsegol 5E7_5B1; qofhatafsegolhebrew 5E7_5B1; qofhebrew 5E7; qofhiriq 5E7_5B4;
        qofhiriqhebrew 5E7_5B4; qofholam 5E7_5B9; qofholamhebrew 5E7_5B9; qofpatah 5E7_5B7; qofpatahhebrew
        5E7_5B7; qofqamats 5E7_5B8; qofqamatshebrew 5E7_5B8; qofqubuts 5E7_5BB; qofqubutshebrew 5E7_5BB; qofsegol
        5E7_5B6; qofsegolhebrew 5E7_5B6; qofsheva 5E7_5B0; qofshevahebrew 5E7_5B0; qoftsere 5E7_5B5;
        qoftserehebrew 5E7_5B5; qparen 24AC; quarternote 2669; qubuts 5BB; qubuts18 5BB; qubuts25 5BB; qubuts31
        5BB; qubutshebrew 5BB; qubutsnarrowhebrew 5BB; qubutsquarterhebrew 5BB; qubutswidehebrew 5BB; question 3F;
        questionarmenian 55E; questiondown BF; questiongreek 37E; quotedbl 22; quotedblbase 201E; quotedblleft
        201C; quotedblright 201D; quoteleft 2018; quoteleftreversed 201B; quotereversed 201B; quoteright 2019;
        quoterightn 149; quotesinglbase 201A; quotesingle 27; r 72; raarmenian 57C; racute 155; radical 221A; rafe
        5BF; rafehebrew 5BF; ramshorn 264; ratio 2236; rcaron 159; rcedilla 157; rcircle 24E1; rcommaaccent 157;
        rdblgrave 211; rdotaccent 1E59; rdotbelow 1E5B; rdotbelowmacron 1E5D; referencemark 203B; reflexsubset
        2286; reflexsuperset 2287; registered AE; reharmenian 580; resh 5E8; reshhatafpatah 5E8_5B2;
        reshhatafpatahhebrew 5E8_5B2; reshhatafsegol 5E8_5B1; reshhatafsegolhebrew 5E8_5B1; reshhebrew 5E8;
        reshhiriq 5E8_5B4; reshhiriqhebrew 5E8_5B4; reshholam 5E8_5B9; reshholamhebrew 5E8_5B9; reshpatah 5E8_5B7;
        reshpatahhebrew 5E8_5B7; reshqamats 5E8_5B8; reshqamatshebrew 5E8_5B8; reshqubuts 5E8_5BB;
        reshqubutshebrew 5E8_5BB; reshsegol 5E8_5B6; reshsegolhebrew 5E8_5B6; reshsheva 5E8_5B0; reshshevahebrew
        5E8_5B0; reshtsere 5E8_5B5; reshtserehebrew 5E8_5B5; reversedtilde 223D; reviahebrew 597;
        reviamugrashhebrew 597; revlogicalnot 2310; rfishhook 27E; rfishhookreversed 27F; rho 3C1; rhook 27D;
        rhookturned 27B; rhookturnedsuperior 2B5; rhosymbolgreek 3F1; rhotichookmod 2DE; rightangle 221F;
        righttackbelowcmb 319; righttriangle 22BF; ring 2DA; ringbelowcmb 325; ringcmb 30A; ringhalfleft 2BF;
        ringhalfleftarmenian 559; ringhalfleftbelowcmb 31C; ringhalfleftcentered 2D3; ringhalfright 2BE;
        ringhalfrightbelowcmb 339; ringhalfrightcentered 2D2; rinvertedbreve 213; rlinebelow 1E5F; rlongleg 27C;
        rlonglegturned 27A; rparen 24AD; rtblock 2590; rturned 279; rturnedsuperior 2B4; s 73; sacute 15B;
        sacutedotaccent 1E65; samekh 5E1; samekhhebrew 5E1; scaron 161; scarondotaccent 1E67; scedilla 15F; schwa
        259; schwacyrillic 4D9; schwadieresiscyrillic 4DB; schwahook 25A; scircle 24E2; scircumflex 15D;
        scommaaccent 219; sdotaccent 1E61; sdotbelow 1E63; sdotbelowdotaccent 1E69; seagullbelowcmb 33C; second
        2033; secondtonechinese 2CA; section A7; segol 5B6; segol13 5B6; segol1f 5B6; segol2c 5B6; segolhebrew
        5B6; segolnarrowhebrew 5B6; segolquarterhebrew 5B6; segoltahebrew 592; segolwidehebrew 5B6; seharmenian
        57D; semicolon 3B; seven 37; sevencircle 2466; sevencircleinversesansserif 2790; seveneighths 215E;
        seveninferior 2087; sevenparen 247A; sevenperiod 248E; sevenroman 2176; sevensuperior 2077;
        seventeencircle 2470; seventeenparen 2484; seventeenperiod 2498; sfthyphen AD; shaarmenian 577;
        shacyrillic 448; shade 2592; shadedark 2593; shadelight 2591; shademedium 2592; shalshelethebrew 593;
        shchacyrillic 449; sheicoptic 3E3; sheqel 20AA; sheqelhebrew 20AA; sheva 5B0; sheva115 5B0; sheva15 5B0;
        sheva22 5B0; sheva2e 5B0; shevahebrew 5B0; shevanarrowhebrew 5B0; shevaquarterhebrew 5B0; shevawidehebrew
        5B0; shhacyrillic 4BB; shimacoptic 3ED; shin 5E9; shindothebrew 5C1; shinhebrew 5E9; shook 282; sigma 3C3;
        sigma1 3C2; sigmafinal 3C2; sigmalunatesymbolgreek 3F2; siluqhebrew 5BD; siluqlefthebrew 5BD; similar
        223C; sindothebrew 5C2; six 36; sixcircle 2465; sixcircleinversesansserif 278F; sixinferior 2086; sixparen
        2479; sixperiod 248D; sixroman 2175; sixsuperior 2076; sixteencircle 246F; sixteenparen 2483;
        sixteenperiod 2497; slash 2F; slong 17F; slongdotaccent 1E9B; smileface 263A; sofpasuqhebrew 5C3;
        softhyphen AD; softsigncyrillic 44C; soliduslongoverlaycmb 338; solidusshortoverlaycmb 337; space 20;
        spacehackarabic 20; spade 2660; spadesuitblack 2660; spadesuitwhite 2664; sparen 24AE; squarebelowcmb 33B;
        squarediagonalcrosshatchfill 25A9; squarehorizontalfill 25A4; squareorthogonalcrosshatchfill 25A6;
        squareupperlefttolowerrightfill 25A7; squareupperrighttolowerleftfill 25A8; squareverticalfill 25A5;
        squarewhitewithsmallblack 25A3; sterling A3; strokelongoverlaycmb 336; strokeshortoverlaycmb 335; subset
        2282; subsetnotequal 228A; subsetorequal 2286; succeeds 227B; suchthat 220B; summation 2211; sun 263C;
        superset 2283; supersetnotequal 228B; supersetorequal 2287; t 74; tackdown 22A4; tackleft 22A3; tau 3C4;
        tav 5EA; tavhebrew 5EA; tbar 167; tcaron 165; tccurl 2A8; tcedilla 163; tcircle 24E3; tcircumflexbelow
        1E71; tcommaaccent 163; tdieresis 1E97; tdotaccent 1E6B; tdotbelow 1E6D; tecyrillic 442;
        tedescendercyrillic 4AD; telephone 2121; telephoneblack 260E; telishagedolahebrew 5A0; telishaqetanahebrew
        5A9; tencircle 2469; tenparen 247D; tenperiod 2491; tenroman 2179; tesh 2A7; tet 5D8; tethebrew 5D8;
        tetsecyrillic 4B5; tevirhebrew 59B; tevirlefthebrew 59B; thereexists 2203; therefore 2234; theta 3B8;
        theta1 3D1; thetasymbolgreek 3D1; thirteencircle 246C; thirteenparen 2480; thirteenperiod 2494; thook 1AD;
        thorn FE; thousandcyrillic 482; three 33; threecircle 2462; threecircleinversesansserif 278C; threeeighths
        215C; threeinferior 2083; threeparen 2476; threeperiod 248A; threequarters BE; threeroman 2172;
        threesuperior B3; tilde 2DC; tildebelowcmb 330; tildecmb 303; tildecomb 303; tildedoublecmb 360;
        tildeoperator 223C; tildeoverlaycmb 334; tildeverticalcmb 33E; timescircle 2297; tipehahebrew 596;
        tipehalefthebrew 596; titlocyrilliccmb 483; tiwnarmenian 57F; tlinebelow 1E6F; toarmenian 569;
        tonebarextrahighmod 2E5; tonebarextralowmod 2E9; tonebarhighmod 2E6; tonebarlowmod 2E8; tonebarmidmod 2E7;
        tonefive 1BD; tonesix 185; tonetwo 1A8; tonos 384; tpalatalhook 1AB; tparen 24AF; trademark 2122;
        tretroflexhook 288; triagdn 25BC; triaglf 25C4; triagrt 25BA; triagup 25B2; ts 2A6; tsadi 5E6; tsadihebrew
        5E6; tsecyrillic 446; tsere 5B5; tsere12 5B5; tsere1e 5B5; tsere2b 5B5; tserehebrew 5B5; tserenarrowhebrew
        5B5; tserequarterhebrew 5B5; tserewidehebrew 5B5; tshecyrillic 45B; tturned 287; twelvecircle 246B;
        twelveparen 247F; twelveperiod 2493; twelveroman 217B; twentycircle 2473; twentyparen 2487; twentyperiod
        249B; two 32; twocircle 2461; twocircleinversesansserif 278B; twodotenleader 2025; twodotleader 2025;
        twoinferior 2082; twoparen 2475; twoperiod 2489; tworoman 2171; twostroke 1BB; twosuperior B2; twothirds
        2154; u 75; uacute FA; ubar 289; ubreve 16D; ucaron 1D4; ucircle 24E4; ucircumflex FB; ucircumflexbelow
        1E77; ucyrillic 443; udblacute 171; udblgrave 215; udieresis FC; udieresisacute 1D8; udieresisbelow 1E73;
        udieresiscaron 1DA; udieresiscyrillic 4F1; udieresisgrave 1DC; udieresismacron 1D6; udotbelow 1EE5; ugrave
        F9; uhookabove 1EE7; uhorn 1B0; uhornacute 1EE9; uhorndotbelow 1EF1; uhorngrave 1EEB; uhornhookabove 1EED;
        uhorntilde 1EEF; uhungarumlaut 171; uhungarumlautcyrillic 4F3; uinvertedbreve 217; ukcyrillic 479; umacron
        16B; umacroncyrillic 4EF; umacrondieresis 1E7B; underscore 5F; underscoredbl 2017; union 222A; universal
        2200; uogonek 173; uparen 24B0; upblock 2580; upperdothebrew 5C4; upsilon 3C5; upsilondieresis 3CB;
        upsilondieresistonos 3B0; upsilonlatin 28A; upsilontonos 3CD; uptackbelowcmb 31D; uptackmod 2D4; uring
        16F; ushortcyrillic 45E; ustraightcyrillic 4AF; ustraightstrokecyrillic 4B1; utilde 169; utildeacute 1E79;
        utildebelow 1E75; v 76; vav 5D5; vavhebrew 5D5; vavvavhebrew 5F0; vavyodhebrew 5F1; vcircle 24E5;
        vdotbelow 1E7F; vecyrillic 432; venus 2640; verticalbar 7C; verticallineabovecmb 30D; verticallinebelowcmb
        329; verticallinelowmod 2CC; verticallinemod 2C8; vewarmenian 57E; vhook 28B; voarmenian 578; vparen 24B1;
        vtilde 1E7D; vturned 28C; w 77; wacute 1E83; wcircle 24E6; wcircumflex 175; wdieresis 1E85; wdotaccent
        1E87; wdotbelow 1E89; weierstrass 2118; wgrave 1E81; whitebullet 25E6; whitecircle 25CB;
        whitecircleinverse 25D9; whitediamond 25C7; whitediamondcontainingblacksmalldiamond 25C8;
        whitedownpointingsmalltriangle 25BF; whitedownpointingtriangle 25BD; whiteleftpointingsmalltriangle 25C3;
        whiteleftpointingtriangle 25C1; whiterightpointingsmalltriangle 25B9; whiterightpointingtriangle 25B7;
        whitesmallsquare 25AB; whitesmilingface 263A; whitesquare 25A1; whitestar 2606; whitetelephone 260F;
        whiteuppointingsmalltriangle 25B5; whiteuppointingtriangle 25B3; won 20A9; wparen 24B2; wring 1E98;
        wsuperior 2B7; wturned 28D; wynn 1BF; x 78; xabovecmb 33D; xcircle 24E7; xdieresis 1E8D; xdotaccent 1E8B;
        xeharmenian 56D; xi 3BE; xparen 24B3; xsuperior 2E3; y 79; yacute FD; yatcyrillic 463; ycircle 24E8;
        ycircumflex 177; ydieresis FF; ydotaccent 1E8F; ydotbelow 1EF5; yen A5; yerahbenyomohebrew 5AA;
        yerahbenyomolefthebrew 5AA; yericyrillic 44B; yerudieresiscyrillic 4F9; yetivhebrew 59A; ygrave 1EF3;
        yhook 1B4; yhookabove 1EF7; yiarmenian 575; yicyrillic 457; yinyang 262F; yiwnarmenian 582; yod 5D9;
        yodhebrew 5D9; yodyodhebrew 5F2; yotgreek 3F3; yparen 24B4; ypogegrammeni 37A; ypogegrammenigreekcmb 345;
        yr 1A6; yring 1E99; ysuperior 2B8; ytilde 1EF9; yturned 28E; yusbigcyrillic 46B; yusbigiotifiedcyrillic
        46D; yuslittlecyrillic 467; yuslittleiotifiedcyrillic 469; z 7A; zaarmenian 566; zacute 17A;
        zaqefgadolhebrew 595; zaqefqatanhebrew 594; zarqahebrew 598; zayin 5D6; zayinhebrew 5D6; zcaron 17E;
        zcircle 24E9; zcircumflex 1E91; zcurl 291; zdot 17C; zdotaccent 17C; zdotbelow 1E93; zecyrillic 437;
        zedescendercyrillic 499; zedieresiscyrillic 4DF; zero 30; zeroinferior 2080; zerosuperior 2070;
        zerowidthnonjoiner 200C; zerowidthspace 200B; zeta 3B6; zhearmenian 56A; zhebrevecyrillic 4C2; zhecyrillic
        436; zhedescendercyrillic 497; zhedieresiscyrillic 4DD; zinorhebrew 5AE; zlinebelow 1E95; zparen 24B5;
        zretroflexhook 290; zstroke 1B6
        """
}
