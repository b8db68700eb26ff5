internal import RedactionNames

/// Labels of forms and headings of columns that tell that a name follows.
enum NameLabelWords {
    /// What a label announces.
    enum Label: Sendable {
        case person, organization
        /// A name, most often of a person.
        case name
    }

    /// What a label of these words announces, or nil if they are none.
    static func label(_ words: [UInt32]) -> Label? {
        guard let last = words.last else { return nil }
        if words.count == 1 {
            if person.contains(last) { return .person }
            if name.contains(last) || anybody.contains(last) { return .name }
            return organization.contains(last) ? .organization : nil
        }
        // "Customer name", "Name of patient", "Contact person", "Prepared by".
        if name.contains(last) || words.first.map(name.contains) == true {
            if words.contains(where: organization.contains) { return .organization }
            if words.contains(where: thing.contains) { return nil }
            return words.contains { person.contains($0) || partOfName.contains($0) } ? .person : .name
        }
        if by.contains(last), words.count == 2, done.contains(words[0]) { return .person }
        if person.contains(last) { return .person }
        return anybody.contains(last) ? .name : nil
    }

    private static let name = WordSet("name names nom nombre nome navn namn naam imię nimi")
    private static let thing = WordSet(
        """
        file user domain product project host server table field column variable brand street road bank account \
        item model font class function method package event course
        """)
    private static let by = WordSet("by von par por da")
    private static let done = WordSet(
        """
        prepared approved reviewed written signed issued submitted requested created reported authored edited \
        checked completed represented witnessed
        """)
    private static let person = WordSet(
        """
        surname forename lastname firstname fullname patient applicant claimant defendant plaintiff \
        employee author contact attendee attendees participants present apologies signatory witness beneficiary \
        passenger guest tenant landlord assignee manager supervisor candidate \
        nominee spouse guardian insured borrower physician doctor interviewer interviewee \
        chair facilitator driver traveller traveler student pupil teacher nurse counsel lessee lessor donor trustee \
        executor director secretary treasurer host organiser organizer reviewer technician interpreter cardholder \
        policyholder vorname nachname familienname ansprechpartner patientin mitarbeiter prénom apellido \
        apellidos cognome paziente
        """)
    /// What a company or an office can be as well.
    private static let anybody = WordSet(
        """
        client owner attention attn recipient sender customer cc bcc from to kunde cliente
        """)
    private static let partOfName = WordSet("first last full given middle family maiden birth preferred legal")
    private static let organization = WordSet(
        """
        company employer supplier vendor organization organisation firm contractor firma entreprise empresa azienda
        """)
}
