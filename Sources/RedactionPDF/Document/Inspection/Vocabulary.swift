/// The names that ISO 32000 itself gives to keys and values. They say nothing of anybody, so a removed word that
/// happens to be one of them is no residue there.
enum Vocabulary {
    static func contains(_ name: String) -> Bool { names.contains(name) || name.utf8.count < 3 }

    private static let names = Set(
        (document + graphics + fonts + annotations + structure).split(whereSeparator: \.isWhitespace).map(String.init))

    private static let document = """
        Root Size Info Encrypt Prev XRefStm XRef Index ObjStm Extends First Length Filter DecodeParms Type Subtype
        Catalog Version Pages PageLabels PageLabel Names Dests ViewerPreferences PageLayout PageMode Outlines Threads
        OpenAction AcroForm StructTreeRoot MarkInfo Lang OutputIntents OCProperties Metadata Limits Kids Nums
        HideToolbar HideMenubar HideWindowUI FitWindow CenterWindow DisplayDocTitle NonFullScreenPageMode Direction
        ViewArea ViewClip PrintArea PrintClip PrintScaling Duplex PickTrayByPDFSize PrintPageRange NumCopies
        AppDefault None Simplex DuplexFlipShortEdge DuplexFlipLongEdge L2R R2L UseNone UseOutlines UseThumbs UseOC
        UseAttachments FullScreen SinglePage OneColumn TwoColumnLeft TwoColumnRight TwoPageLeft TwoPageRight
        Title Parent Last Next Count Dest Thread Bead OutputIntent OutputConditionIdentifier DestOutputProfile
        GTS_PDFX GTS_PDFA1 ISO_PDFE1 Marked UserProperties Suspects Action GoTo GoToR URI Base Named NextPage PrevPage
        FirstPage LastPage Hide ResetForm SetOCGState Trans NewWindow IsMap Fields Flags State PreserveRB Toggle
        Filespec OCG OCMD OCGs Configs Name Creator BaseState OFF Unchanged Intent View Design All Order ListMode
        AllPages VisiblePages RBGroups Locked Event Category Usage Language Preferred Export ExportState Zoom Print
        PrintState ViewState PageElement AllOn AnyOn AnyOff AllOff And Not XYZ Fit FitH FitV FitR FitB FitBH FitBV
        Linearized Crypt Identity XML Author Subject Keywords Producer CreationDate ModDate Trapped True False Unknown
        EmbeddedFiles EmbeddedFile FileAttachment AFRelationship Params Source Data Alternative Supplement Unspecified
        FormData Schema application/vnd.openxmlformats-officedocument.wordprocessingml.document application/pdf
        text/plain text/markdown text/csv application/json
        """

    private static let graphics = """
        Page Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Group Annots StructParents Tabs
        UserUnit Dur Transition Split Blinds Box Wipe Dissolve Glitter Fly Push Cover Uncover Fade ExtGState ColorSpace
        Pattern Shading XObject Font ProcSet Properties PDF Text ImageB ImageC ImageI FormType BBox Matrix Form Image
        StructParent OPM Font BG2 UCR UCR2 TR2 SMask CA AIS UseBlackPtComp Default Alpha Luminosity Transparency
        Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference
        Exclusion Hue Saturation Color Luminosity DeviceGray DeviceRGB DeviceCMYK CalGray CalRGB Lab ICCBased Indexed
        Separation DeviceN NChannel CalCMYK Alternate Range WhitePoint BlackPoint Gamma Components Colorants Process
        Black Cyan Magenta Yellow FunctionType Domain BitsPerSample Encode Decode Bounds Functions Function PatternType
        PaintType TilingType XStep YStep ShadingType Background AntiAlias Coords Extend BitsPerCoordinate
        BitsPerComponent BitsPerFlag VerticesPerRow Width Height ImageMask Mask Interpolate SMaskInData Matte
        AbsoluteColorimetric RelativeColorimetric Perceptual ASCIIHexDecode ASCII85Decode LZWDecode FlateDecode
        RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode AHx A85 LZW CCF DCT Predictor Colors Columns
        EarlyChange EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform
        JBIG2Globals BPC DeviceGray RGB CMYK MCID Artifact BMC BDC Pagination Layout Header Footer Watermark PageNum
        Attached Top Bottom Left Right ActualText Alt Span Tx MCR OBJR ReversedChars Clip
        """

    private static let fonts = """
        Type0 Type1 Type1C Type3 TrueType MMType1 CIDFontType0 CIDFontType0C CIDFontType2 OpenType BaseFont FirstChar
        LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts FontBBox FontMatrix CharProcs CIDSystemInfo
        DW2 CIDToGIDMap FontName FontFamily FontStretch FontWeight ItalicAngle Ascent Descent Leading CapHeight XHeight
        StemV StemH AvgWidth MaxWidth MissingWidth CharSet FontFile FontFile2 FontFile3 Style Panose CIDSet Length1
        Length2 Length3 BaseEncoding Differences StandardEncoding WinAnsiEncoding MacRomanEncoding MacExpertEncoding
        PDFDocEncoding CMap CMapName WMode UseCMap Registry Ordering Supplement Adobe UCS Identity-H Identity-V
        UltraCondensed ExtraCondensed Condensed SemiCondensed SemiExpanded Expanded ExtraExpanded UltraExpanded
        Helvetica Helvetica-Bold Helvetica-Oblique Helvetica-BoldOblique Courier Courier-Bold Courier-Oblique
        Courier-BoldOblique Times-Roman Times-Bold Times-Italic Times-BoldItalic Symbol ZapfDingbats Helv ZaDb
        """

    private static let annotations = """
        Annot Rect Border QuadPoints Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly
        StrikeOut Caret Stamp Ink Popup Widget PrinterMark Redact Open Reply IRT Subj CreationDate StateModel Marked
        Review Accepted Rejected Cancelled Completed Comment Note Key Help NewParagraph Paragraph Insert Approved
        Experimental NotApproved AsIs Expired NotForPublicRelease Confidential Final Sold Departmental ForComment
        TopSecret Draft ForPublicRelease LLE LLO Cap Inline Top Measure OverlayText Repeat InkList Vertices Path
        FixedPrint Diamond OpenArrow ClosedArrow Butt ROpenArrow RClosedArrow Slash NeedAppearances SigFlags Btn Sig
        Invert Outline Push Toggle Off Yes MaxLen Opt Parent
        """

    private static let structure = """
        StructElem RoleMap ClassMap IDTree ParentTree ParentTreeNextKey Namespaces Namespace Ref Document
        DocumentFragment Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private Title FENote Sub LBody
        Lbl Table THead TBody TFoot Quote Reference BibEntry Code Em Strong Ruby Warichu Figure Formula Aside
        Placement Block Before After Start End WritingMode LrTb RlTb TbRl BackgroundColor BorderColor BorderStyle
        BorderThickness Padding SpaceBefore SpaceAfter StartIndent EndIndent TextIndent TextAlign Center Justify
        BlockAlign InlineAlign Middle Auto TBorderStyle TPadding LineHeight BaselineShift TextDecorationType
        TextDecorationColor TextDecorationThickness Hidden Dotted Dashed Solid Double Groove Ridge Inset Outset
        ColumnCount ColumnGap ColumnWidths GlyphOrientationVertical RubyAlign RubyPosition ListNumbering Disc Decimal
        UpperRoman LowerRoman UpperAlpha LowerAlpha Ordered Unordered Description ContinuedList ContinuedFrom Role
        Checked Headers Scope Row Column Both RowSpan ColSpan Summary Short Desc List PrintField NSO RoleMapNS
        PhoneticAlphabet Phoneme Span
        """
}
