/// Words around names, and names that are words as well.
enum NameWords {
    static let titles = WordSet(
        """
        mr mrs ms miss mx dr prof professor sir dame lord lady judge justice herr herrn frau mme mlle madame \
        monsieur señor señora sr sra senhor senhora signor signora dott sig dhr mevr hr fr fru pan pani \
        shri smt rev reverend rabbi capt sgt lt cllr ing drs
        """)
    static let degrees = WordSet("md phd jr sr esq mba dds dvm cpa qc kc obe mbe")
    /// Labels of numbers and of fields, which stand before something else.
    static let labels = WordSet(
        """
        tel fax telefon telefax mobil mobile phone iban bic swift vat ssn dob nino nhs pin cvv mrn siret siren abn tfn \
        gstin nif nie dni bsn ust steuer domicilio anschrift adresse geburtsdatum vorname nachname beruf email url ref
        """)
    /// Days and months, which have capitals in English.
    static let times = WordSet(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
        september october november december christmas easter
        """)
    static let particles = WordSet(
        """
        de del della der den di da dos du la le van von vom zu zur ten ter af av al el bin ibn ben y e st
        """)

    /// What somebody or something is in a contract or a form, in a heading or a table: written with a capital, but no name.
    static let roles = WordSet(
        """
        landlord tenant lessee lessor bidder borrower lender buyer seller purchaser vendor supplier licensor licensee \
        guarantor cardholder principal agent employer employee contractor subcontractor client customer consultant \
        trustee beneficiary claimant respondent appellant applicant plaintiff defendant petitioner witness guardian \
        pupil passenger insured insurer policyholder clerk chair chairman chairwoman chairperson secretary treasurer \
        party parties company topic subject lemma theorem figure table branch payroll router wiki server \
        english french german spanish italian portuguese dutch polish russian ukrainian arabic hindi urdu bengali \
        mandarin cantonese japanese korean turkish greek hebrew swahili breton gaelic welsh catalan basque latin
        """)

    /// Names that are English words, or names of places, or of days and months: alone, and written small, they are no
    /// names of persons.
    static let ambiguous = WordSet(
        """
        will may mark brown green white black young king baker cook hunter rose grace hope faith joy summer autumn \
        dawn rich bill grant frank pat sue art ray dean chase page price field fields wood woods stone hill hills \
        bell ball banks bank bush day days knight law long love marsh moody noble park parks pope power powers rush \
        sharp short small snow strong sweet swift wise wolf forest fox gray grey hardy holly ivy jasmine lily \
        violet ruby amber crystal pearl jade victor miles guy jack drew wade cliff glen heath lane reed rod rusty \
        skip sonny woody christian major duke earl prince princess bishop archer barber butcher butler carpenter \
        carter cooper fisher gardner mason miller porter potter shepherd taylor turner walker weaver best bright \
        bird bond booth branch bridges brook brooks castle church cross flowers freeman french english welsh \
        holland ireland german israel jordan chad georgia virginia florence paris sydney austin houston lincoln \
        washington jackson april june august monday friday sunday march case dale ford rice salmon street west \
        north south east royal sage rock rocky coke cash curry bean berry cherry fry frost gold golden silver steel \
        glass hand head legg foot wall waters rivers lake pond temple early gentle savage singer smart stern \
        sterling bliss chance charity patience prudence constance mercy destiny harmony melody star storm sky dean \
        teller test trust union van voice winter winters wells work young younger post read reading mobile nice
        """)
}
