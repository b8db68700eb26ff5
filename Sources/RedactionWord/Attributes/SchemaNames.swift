/// Names of elements and attributes that are words of everyday language too, or are made of two.
///
/// A removed word such as "author" is such a name in nearly every document, where it tells nothing, and where much
/// would be lost with it.
enum SchemaNames {
    static func contains(_ name: String) -> Bool {
        all.contains(name) || all.contains(name.lowercased()) || SchemaWords.isPlain(name)
    }

    private static let all = Set(
        """
        AlternateContent Application Characters Choice Company Fallback Ignorable Lines Manager Match MustUnderstand \
        Paragraphs ProcessContent Properties Requires Select Status Template Type Unid accel acds action active \
        adjust after aink alg algn alias aliases alignment allowincell allowoverlap alpha anchorlock anchorx anchory \
        ang annotation app appearance arg arrowok aspectratio attr author axis backWall backward bandFmt barChart \
        basis bdr behavior behaviors blip blockquote bookmark bookmarkEnd bookmarkStart bookmarks bool calendar \
        camera cap caps caption captions cat category cell charset checkStyle checkbox checked choose chr \
        clearFormatting client cmpd code codes colorStyle colormru colour cols comboBox comment commentRangeEnd \
        commentRangeStart commentReference condition connectangles connectlocs connector connecttype constr contour \
        control coord coordsize count country cover created creator cstate cstheme customStyle cxn data dataBinding \
        dataLabel dataModel dataPoint dataTable date dateFormat dcmitype dcterms decorate default definitions deg \
        del den desc descr description destination detectmouseclick dgm dialog displayText div divs docPart docParts \
        docs done dropDownList dropLine dsp dstrike effect element else embed enabled encoding endcap \
        endnoteReference endnotes enforcement entries entry eqn errorBar event events extension extent extrusion \
        extrusionok fact field file fillcolor filled filter fitshape flavor floor fmt fmtid focus focussize fonts \
        footer footerReference footnoteReference footnotes for forEach format formatting formula formulas fov frames \
        frameset func gallery gender gfxdata glossary glow gradientshapeok grammar graphic gridSpan group grouping \
        grow guid gutter handles hanging header headerReference help highlight hint history hralign href hrstd icon \
        ids idx ilvl image imagedata imprint ind initials ins insert instance instrText intelligence joinstyle key \
        keys keywords kind lang language lat latin leader leaderLine legend len length library lid ligatures lim \
        lineChart lineTo link linkStyles links listItem lock locked lon lpstr lpwstr macro mail mark master message \
        meth method mode model modified mods module moveFrom moveTo movie multiLine name namespaceuri nary \
        noBreakHyphen notes nsid numberingStyles object objects observations oda odc odgm odi odq odx oel opacity \
        option order orient orientation origin original overlap overlay override owner panose paper param part \
        password people permission persistence person phldr photo pict pictures pid pieChart pitch pkg plotArea \
        point points preferrelative prefixMappings pri printer prompt properties property provider ptab query \
        question rad record records reference region relationship relationships repeatingSection report rev review \
        revision revisions rich rig role rot routing rsid rsids rule rules sample scaled scaling scene schema script \
        section sections selection sender ser session settings shade shading shapedefaults shapelayout shd side \
        sideWall sig signature signatures skill skin smartTag softHyphen sound source spc spelling spid spidmax spin \
        spt standalone status story string strokecolor stroked strokeweight sty styleData styles sub subject suff \
        sup sym symbol tab tableStyles tag target task tcg template templates temporary tentative term terms \
        textAlignment textDirection textFill textInput textOutline textpath textpathok theme themeFamily thickness \
        tint title titlePg titles tmpl tool toolbars topic tplc trackRevisions trendline txbx type typeface types \
        uniqueId unit upright uri url user userId users value valueAxis vanish variables variant variation vector \
        version vid views wall watermark webHidden webSettings wgp whole wireframe wne wordWrap worksheet wpc wpg \
        wpi wps wrapNone wrapSquare wrapText wrapTight wsp xfrm xmlns xpath xrange xsi zoom
        """.split(separator: " ").map(String.init))
}
