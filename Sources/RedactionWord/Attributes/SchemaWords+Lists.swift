/// The word lists, each a set of facts about the formats: ECMA-376 parts 1 and 4 and Microsoft's extensions.
extension SchemaWords {
    /// Values of enumerations, words of VML style declarations and of the formats' own URIs; digits left out.
    static let values = """
        character numbering prev standardContextual cycle doc Embed Content smarttags vennNode trBgShp trAlignAcc solidFgAcc \
        solidBgAcc solidAlignAcc parChTrans fgSibTrans fgShp fgAccFollowNode fgAcc dkBgShp callout bgSibTrans bgShp \
        bgImgPlace bgAccFollowNode bgAcc asst alignNode alignImgPlace mn mj ea false \
        abs absolute abstract accent acctBkgd acctTx acd adj adjPoint aft aliceBlue align alignAcc \
        alignAccFollowNode all allAtOnce allowHyphenationAtTrackBottom allowNoFillOverride allowNoLineOverride \
        allowSpaceOfSameStyleInTable alt anchor and antialias arabicAbjad arabicAlpha area around ascii at atLeast \
        auto autofit autoRedefine AutoShape autoTxRot autoZero avLst background band bandHorz bandVert bar barn \
        baseline bbPlcHdr bef before begin begPad begPts beneathText bentConnector bestFit between bevel bf bg bidi \
        bl black blipFill blk block blockArc blue bMarg body bold border both bothHidden bothSides bottom bottomLeft \
        bottomRight box bracePair bracketPair btLr bubble bullet byPosition cardinalText catalog cd center \
        centerContinuous centerGroup ch char chart chartArea chartDrawing chartex chartSpace chartStyle chevron \
        chineseCounting chineseCountingThousand chineseLegalSimplified chMax chOff chosung chPref circle clean clear \
        clearAll clip cloud cloudCallout clustered cm cn cnt cntrX cntrY col color colored colorful colors column \
        columns com comb commentReference comments compat compatibility compatibilityMode compatSetting complex \
        composite compressPunctuation compressPunctuationAndJapaneseKana conFgAcc conn connDist cont contDir content \
        contentLocked context continuationNotice continuationSeparator continue continuous contrasting convert \
        corner cornerTabs cos crossBetween crosses cs ctr ctrX ctrY cube curvedConnector custom customXml cyan dark \
        darkBlue darkCyan darkGray darkGreen darkMagenta darkRed darkYellow dash dashDot dashDotDot dashDotDotHeavy \
        dashDotHeavy dashDotStroked dashedHeavy dashLong dashLongHeavy dashSmallGap dateTime decimal \
        decimalEnclosedCircle decimalEnclosedFullstop decimalEnclosedParen decimalFullWidth decimalHalfWidth \
        decimalZero decorative def default delete dellipse des desOrSelf diagonal diagram diagStripe diamond \
        differentiateMultirowTableHeaders dir direction displacedByCustomXml dist distance distribute distributed \
        distributeLetter distributeSpace dk dkDnDiag dkGray dkHorz dkUpDiag dkVert docEnd docPart document \
        doNotCompress doNotFlipMirrorIndents donut dot dotDash dotDotDash dotted dottedHeavy double doubleStrike \
        doubleWave doughnut down downArrow drawing drawingml dt dx dxa dy eachPage eachSect eastAsia edge edit \
        edited ellipse ellipsis email emboss EMU emu en enableOpenTypeFeatures end endnote endPad endPts engrave \
        envelopes equ even evenPage exact exactly ext extended family fax fd ff fgImgPlace fill first firstCol \
        firstColumn firstPage firstRow fit fixed flat flatTx flip float flow flowChart flowChartAlternateProcess \
        flowChartConnector flowChartDecision flowChartDocument flowChartInputOutput flowChartManualInput \
        flowChartManualOperation flowChartMultidocument flowChartPredefinedProcess flowChartPreparation \
        flowChartProcess flowChartPunchedTape flowChartTerminator flowDir fmla folHlink followedHyperlink font \
        footnote formLetters forms frame from fromB fromL fromR fromT ftr full fullPage fullWidth ganada gap gdLst \
        gen gradient gradientCenter gradientRadial gradientUnscaled gramEnd gramStart grav gray green gregorian \
        growAutofit grpSp gt gte hair halfWidth hAnsi hardEdge hc hd hdr hebrew height heptagon hexagon hidden high \
        highKashida hindiConsonants hindiNumbers hindiVowels hlink homePlate horizontal horizontalScroll Horz horz \
        horzAlign hR http https hybridMultilevel hyperlink hyphen ib ideographDigital ideographTraditional if il in \
        inch indent index INF inherit inline inner inset inside instr inward ir iroha irregularSeal isosceles it \
        italic japaneseCounting justify kashida kern koreanCounting koreanDigital koreanLegal landscape largest last \
        lastCol lastColumn lastRow layout lbl lblAlgn left leftArrow leftBrace leftBracket leftRight leftRightArrow \
        legacy letter letterSpacing level lg lgDash lgDashDot lgDashDotDot light lightGray lightYellow lin linDir \
        line linear lineDrawn lineInv lineMarker lines list listSeparator lMarg lnNode lockedCanvas low lowerLetter \
        lowerRoman lowKashida lrTb lrTbV ls lt ltDnDiag lte ltGray ltHorz ltr ltUpDiag ltVert lvl magenta \
        mailingLabels main major majorAscii majorBidi majorEastAsia majorHAnsi map margin marker math matte max \
        maxDepth maximum maxMin md med media mediumKashida microsoft mid midCat middle min minimum minMax minmax \
        minor minorAscii minorBidi minorEastAsia minorHAnsi miter mixed mm mod modern more mso multilevel multipleOf \
        NaN ne neCell never newsPaper next nextColumn nextPage nextRecord nextTextbox nextTo nil noBar noBorder node \
        nodeHorzAlign nodeVertAlign noFill noGrid noMultiLvlLbl nonBreakingHyphen none noneStyle \
        nonIsoscelesTrapezoid norm normal noSmoking noStrike notBeside nothing num numberInDash numTab nw nwCell obj \
        oclc octagon odd oddPage of off office officeart officeDocument officedocument ofPie oldStyle ole omitted on \
        one onlyText ooxml open openxmlformats ordinal ordinalText org orthographicFront out outer outline outset \
        outside oval overflow overrideTableStyleFontSizeAndJustification padding page paragraph parallelogram \
        parTrans parTxLTRAlign parTxRTLAlign path pattern patternFill pct pctHeight pctHorz pctWidth pentagon \
        percent percentStacked persistent perspectiveFront phClr pic picArea picture pie pin pixelHeight \
        pixelLineWidth pixelWidth plaque pList plus portrait pos position powder pres preserve presOf presParOf \
        primFontSz print process prod proportional prst pt pts purl px pXh pyra pyraAcctBkgdNode pyraAcctPos \
        pyraAcctRatio pyraAcctTxMar pyraAcctTxNode pyraLvlNode pyramid quad quadArrow quickstyle quickstyles radar \
        radial readOnly rect rectangle red reflection relationships relative repeat rest restart revTx ribbon right \
        rightArrow rightArrowCallout rightBrace rightBracket rlTb rMarg rnd roman root rotate rotateLeft rotation \
        rotWithShape round roundedRectangle roundRect row rtl ruby russianLower russianUpper sameDir scatter schemas \
        sdt sdtContentLocked sdtLocked se seCell secFontSz sectEnd segments self separate separator shadow shape \
        showPercent sibTrans sibTransD silver simple sin since single singleLevel size sketchyshapes slash sldNum \
        slicer sm smallGap smooth smoothMarker snake sng snip solid sp space spacing span spellEnd spellStart spPr \
        sq sqrt square ss stacked standard stAng star start state static stBulletLvl std step straight \
        straightConnector stretch strike stroke strong style subscript subSup subTitle sum sun superscript surface \
        SVG sw swAng swCell swiss switch sx sy syllable sysClr sysDash sysDashDot sysDot table tabs \
        taiwaneseCounting taiwaneseCountingThousand taiwaneseDigital tan tb tbl tbLrV tbRl tbRlV teardrop text \
        textArchDown textArchUp textbox textCircle textFile textNoShape textPlain textWrapping thaiCounting \
        thaiDistribute thaiLetters thaiNumbers themeColor thememl thick thickBetweenThin thickThin thickThinLargeGap \
        thickThinMediumGap thickThinSmallGap thinThick thinThickLargeGap thinThickMediumGap thinThickSmallGap \
        thinThickThin thinThickThinLargeGap thinThickThinMediumGap thinThickThinSmallGap threeDEmboss threeDEngrave \
        threePt through tight tile tL tl tMarg to top topAndBottom topLeft topRight tR tr TrackBottomHyphenation \
        trackedChanges transparent trapezoid triangle trim triple true turquoise twoPt tx txAnchorHorz txAnchorVert \
        txAnchorVertCh txDir typeAny unboundedAuto underscore undOvr unfilled unlocked up upArrow upDownArrow \
        upperLetter upperRoman urn useWord useWordTrackBottomHyphenation uturnArrow val var variable vc Vert vert \
        vertAlign vertical verticalJustify verticalScroll view violet visibility visible wave wavyDouble wavyHeavy \
        wavyLine wd wdUpDiag web wedge wedgeEllipseCallout wedgeRectCallout wedgeRoundRectCallout weight white wht \
        wide widowControl width window windowText wml word wordml wordprocessingCanvas wordprocessingGroup \
        wordprocessingInk wordprocessingml wordprocessingShape words wR wrap www xe xl xMax xMid xs yellow yMax yMid \
        zero zeroAsterisk
        """

    /// Names that programs give by themselves: of shapes, fields and building blocks.
    static let names = """
        am ARABIC Arrow AutoShape Bibliographies Bild Bottom Box Canvas CHARFORMAT Chart Connector Content Contents \
        Cover Curved Custom DATE Date dd DefaultPlaceholder Diagram Diagramme Diamond docProps Down Elbow Equations \
        Figure Flowchart Footer Footers FORMCHECKBOX FORMDROPDOWN FORMTEXT Freeform General GoBack Grafik Graphic \
        Group Header Headers Heading Hlk idmap Image Imagem Imagen Ink Isosceles Left Line MERGEFORMAT mmm mmmm \
        MSWord NOTEREF Number Numbers NUMPAGES Object Of Office Oval PAGE Page PAGEREF Pages Picture Placeholder \
        placeholder pm Rectangle REF Ref rId Right Rounded SECTION SECTIONPAGES SEQ Shape shape shapetype Sheet \
        Slide sName Straight Style STYLEREF Styles Subtitle Symbol Table Text TextBox Theme TIME Title TOC Toc Top \
        Triangle Up Watermark Watermarks WordArt XML yy yyyy
        """

    /// Words of the names of fonts that come with systems and office programs, and of scripts. Some are names of
    /// people too, so they count as plain where a font is named and nowhere else.
    static let fonts = """
        맑은 고딕 新細明體 新細明体 宋体 黑体 ＭＳ 明朝 ゴシック Ｐゴシック Ｐ明朝 等线 游ゴシック 游明朝 Kalinga Tahoma Verdana \
        Angsana Antiqua Aptos Arab Arabic Arial Armn Avenir Baiti Baskerville Batang Beng Black Bodoni Bold Boli \
        Book Bookman Bopo Browallia Bugi Caladea Calibri Cambria Candara Cans Carlito Century Cher Cherokee Comic \
        Condensed Consolas Console Constantia Corbel Cordia Courier Cyrl DaunPenh David DejaVu Deva Devanagari \
        Display DokChampa Droid Ebrima Edessa Emoji Estrangelo Ethi Euphemia Franklin Futura Gadugi Garamond Gautami \
        Geor Georgia Gill Gothic Grande Grek Gujr Gulim Guru Hang Hans Hant Hebr Hebrew Helvetica Himalaya Impact \
        Iskoola Italic Java Javanese JhengHei Jpan Kartika Khmr Knda Laoo Latha Latin Latn Le Leelawadee Liberation \
        Light Linotype Lisu Lohit Lucida Lue Malgun Mangal Math Medium Meiryo Menlo Microsoft Mincho MingLiU Minion \
        Miriam Mlym Monaco Mong Mongolian Mono Monotype MoolBoran MS MV Myanmar Mymr Myriad Narkisim Narrow New \
        Nirmala Nkoo Noto NSimSun Nyala Olck Old Open OpenSymbol Optima Orya Osma Palatino Perpetua Phag Phagspa \
        Plantagenet PMincho PMingLiU Pota Pro Raavi Roboto Rockwell Roman Sans Schoolbook Segoe Serif Shruti SimHei \
        Simplified SimSun Sinh Sora Sorts Style Sylfaen Symbol Syrc Syre Syrj Syrn Tahoma Tai Tale Talu Taml Telu \
        Text Tfng Thaa Thai Tibt Times Traditional Trebuchet Tunga UI Uigh Uighur Unicode Univers Verdana Viet \
        Vrinda Webdings Wingdings YaHei Yi Yiii Yu
        """

    /// Parts of language tags.
    static let languages = """
        AL AT AU BE BG BR CA CH CN CZ DE DK EE ES FI FR GB GR HK HR HU ID IE IL IN IR IS IT JP KR KZ LT LV MX MY NL \
        NO NZ PK PL PT RO RS RU SA SE SG SI SK TH TR TW UA US VN ZA af ar bg ca cs cy da de el en es et eu fa fi fr \
        ga gl gu he hi hr hu id is it ja kk ko lt lv mr ms nb nl nn no none pl pt ro ru sk sl sq sr sv ta te th tr \
        uk ur vi zh
        """
}
