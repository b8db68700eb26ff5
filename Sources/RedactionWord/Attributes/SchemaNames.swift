/// Names of elements and attributes that are words of everyday language too.
///
/// A removed word such as "author" is such a name in nearly every document, where it tells nothing.
enum SchemaNames {
    static func contains(_ name: String) -> Bool {
        all.contains(name) || all.contains(name.lowercased()) || SchemaWords.isPlain(name)
    }

    private static let all = Set(
        """
        Application Characters Choice Company Fallback Ignorable Lines Manager Paragraphs Properties Requires Status \
        Template Type Unid accel acds action active adjust after aink alg algn alias aliases alignment allowincell \
        allowoverlap alpha anchorlock anchorx anchory ang annotation app appearance arg arrowok aspectratio attr \
        author axis backward basis bdr behavior behaviors blip blockquote bookmark bookmarks bool calendar camera \
        cap caps caption captions cat category cell charset checkbox checked choose chr client cmpd code codes \
        colormru colour cols comment condition connectangles connectlocs connector connecttype constr contour \
        control coord coordsize country cover created creator cstate cstheme cxn data date dcmitype dcterms decorate \
        definitions deg del den desc descr description destination detectmouseclick dgm dialog div divs docs done \
        dsp dstrike effect element embed enabled encoding endcap endnotes enforcement entries entry eqn event events \
        extent extrusion extrusionok fact field file fillcolor filled filter fitshape flavor floor fmt fmtid focus \
        focussize footer footnotes for format formatting formula formulas fov frames frameset func gallery gender \
        gfxdata glossary glow gradientshapeok grammar graphic group grouping grow guid gutter handles hanging header \
        help highlight hint history hralign href hrstd icon ids idx ilvl image imagedata imprint ind initials ins \
        insert instance intelligence joinstyle key keys keywords kind lang lat latin leader legend len length \
        library lid ligatures lim link links lock locked lon lpstr lpwstr macro mail mark master message meth method \
        model modified mods module movie name namespaceuri nary notes nsid object objects observations oda odc odgm \
        odi odq odx oel opacity option order orient orientation origin original overlap overlay owner panose paper \
        param password permission person phldr photo pict pictures pid pitch pkg point points preferrelative pri \
        printer prompt properties property provider ptab query question rad record records reference region report \
        rev review revision revisions rich rig role rot routing rsid rsids rule rules sample scaled scaling scene \
        schema script section sections selection sender ser session settings shade shading shapedefaults shapelayout \
        shd side sig signature signatures skill skin sound source spc spelling spid spidmax spin spt status story \
        string strokecolor stroked strokeweight sty styles sub subject suff sup sym symbol tab tag target task tcg \
        template templates temporary tentative term terms textpath textpathok theme thickness tint title titles tmpl \
        tool toolbars topic tplc trendline txbx type typeface types unit upright uri url user users value vanish \
        variables variant variation vector version vid views wall watermark wgp whole wireframe wne worksheet wpc \
        wpg wpi wps wsp xfrm xmlns xpath xrange xsi zoom relationship relationships override default part extension mode
        """.split(separator: " ").map(String.init))
}
