internal import RedactionModel

/// Words that tell what stands behind them, declared as data: `Passport No.`, `Ihr Zeichen`, `Username`.
struct ValueLabel: Sendable {
    /// What a value is made of.
    enum Form: Sendable {
        /// Letters and digits in groups, with so many digits at least; the label alone is enough.
        case number(digits: Int)
        /// As a number, but a sign or a word such as `no.` has to stand between, or a letter among the digits.
        case markedNumber(digits: Int)
        /// A bank's code of eight or eleven capitals and digits; a sign may have to stand between.
        case bankCode(isMarked: Bool)
        /// A word of five to twelve capitals and digits, with two letters and a digit at least.
        case code
        /// A word with a digit, a point or a line among its letters.
        case account
        /// One word, behind a colon or a sign of equality.
        case word
        /// Up to three words of letters, behind a colon or in the next cell.
        case words

        var isOfDigits: Bool {
            switch self {
            case .number, .markedNumber, .bankCode, .code: true
            case .account, .word, .words: false
            }
        }
    }

    let kind: Kind
    let form: Form
    let phrases: [String]

    init(_ kind: Kind, _ form: Form, _ phrases: String) {
        self.kind = kind
        self.form = form
        self.phrases = phrases.split { $0 == "," || $0 == "\n" }.map { phrase in
            String(phrase.drop { $0 == " " })
        }
    }

    static let all: [ValueLabel] = [
        ValueLabel(
            .passport, .number(digits: 4),
            "passport, passports, passeport, reisepass, reisepassnummer, pasaporte, passaporto, paspoort, pass-nr, pass nr"
        ),
        ValueLabel(
            .bankAccount, .number(digits: 4),
            """
            account, accounts, acct, a/c, konto, kontonummer, konto-nr, kontonr, cuenta, compte, conto, rekening, sort code,
            bankleitzahl, blz, routing, aba, aba routing, bsb, account number, bank account, beneficiary account
            """),
        ValueLabel(
            .bankAccount, .bankCode(isMarked: false), "bic, bic/swift, swift/bic, swift-bic, swift code, bic code"),
        ValueLabel(.bankAccount, .bankCode(isMarked: true), "swift"),
        ValueLabel(
            .drivingLicense, .number(digits: 4),
            """
            driver license, driver licence, drivers license, driver's license, drivers licence, driver's licence,
            driving licence, driving license, führerschein, führerscheinnummer, führerschein-nr, permis de conduire,
            permiso de conducir, patente di guida, rijbewijs, carta de condução, dl no, dl number, dl#, dl #
            """),
        ValueLabel(
            .medicalID, .number(digits: 4),
            """
            mrn, medical record, medical record number, patient id, patient no, patient number, hospital number,
            hospital no, health insurance number, krankenversicherungsnummer, versichertennummer, chart no, chart number,
            ip no, opd no, uhid
            """),
        ValueLabel(
            .nationalID, .number(digits: 5),
            """
            national id, national identity, identity card, id card, id number, identification number, citizen id,
            social security, social security number, ssn, resident id, residence permit, permit no, visa no, visa number,
            alien registration, a-number, dni, nie, bsn, personnummer, cédula, curp, insurance number
            """),
        ValueLabel(
            .taxID, .number(digits: 5),
            """
            tax id, tax number, tax no, tax identification number, tax reference, vat, vat no, vat number, vat id, ust-idnr,
            ust-id, steuernummer, steuer-id, tin, ein, utr, tfn, abn, gstin, nif, siret, siren, tva, partita iva
            """),
        ValueLabel(
            .vehicle, .number(digits: 1),
            """
            license plate, licence plate, number plate, registration plate, vehicle registration, reg no, kennzeichen,
            vin, chassis number, chassis no, hull number
            """),
        ValueLabel(.vehicle, .markedNumber(digits: 2), "plate, plates, registration, reg"),
        ValueLabel(.phone, .number(digits: 3), "extension, ext, bleep, pager, durchwahl, nebenstelle"),
        ValueLabel(
            .secret, .number(digits: 3),
            """
            cvv, cvc, cvv2, cvc2, gate code, door code, alarm code, entry code, entrance code, lock code, safe code,
            key code, passcode, verification code, login code, one-time code
            """),
        ValueLabel(.secret, .number(digits: 4), "pin, pin code, pin number"),
        ValueLabel(
            .reference, .markedNumber(digits: 3),
            """
            case, docket, file, matter, claim, ticket, invoice, order, contract, agreement, policy, purchase order, po,
            quote, quotation, booking, reservation, confirmation, tracking, reference, ref, our ref, your ref, application,
            applications, customer, client, member, membership, employee, staff, student, personnel, badge, serial, request,
            incident, change, project, work order, job, payment, transaction, receipt, credit note, delivery note, shipment,
            licence, license, certificate, registration, permit, loan, mortgage, deed, patent, grant, award, proposal,
            tender, lot, batch, aktenzeichen, az, geschäftszeichen, unser zeichen, ihr zeichen, rechnung, rechnungsnummer,
            rechnungs-nr, kundennummer, kunden-nr, vertragsnummer, vertrag, auftrag, auftragsnummer, bestellung,
            bestellnummer, facture, dossier, commande, contrat, factura, expediente, pedido, contrato, fattura, pratica,
            ordine, factuur, bestelling, lasku, faktura, fakturanummer, docket no, crm, jira, issue, bug, imei, device,
            payroll, voucher, rma, record, participant, candidate, portfolio, facility, e-ticket, lab, sample, emp,
            library card, card no, card number, ethics, protocol, study, requisition, work permit, company number,
            registered number, with number, folio, parcel, plot, voyage, container, seal, consignment, waybill, awb
            """),
        // `lodged on 4 April 2026 (no. 12345/26)`: nothing else tells what is numbered.
        ValueLabel(.reference, .number(digits: 5), "(no, (nos, (nr"),
        ValueLabel(
            .reference, .number(digits: 5), "employee, payroll, badge, payroll no, staff no, cvr, kvk, hrb, hra"),
        ValueLabel(
            .reference, .code,
            """
            booking reference, booking code, booking ref, reference, pnr, record locator, locator, reservation code,
            confirmation code, release code, reference code, tracking code
            """),
        ValueLabel(
            .username, .account,
            "user, log in as, logged in as, login as, sign in as, signed in as, wechat as, skype as, telegram as"),
        ValueLabel(
            .internalLocation, .word,
            "workstation name, computer name, hostname, host name, machine name, server name, device name"),
        ValueLabel(
            .username, .word,
            """
            username, user name, user id, userid, login, login name, log-in, logon, user, uid, screen name, handle,
            benutzername, benutzer, nom d'utilisateur, identifiant, usuario, nombre de usuario, utente, gebruikersnaam,
            skype, telegram, instagram, twitter, github, slack, discord, teams id, account name
            """),
        ValueLabel(
            .address, .number(digits: 4),
            "zip, zip code, zipcode, postcode, post code, postal code, plz, postleitzahl, code postal, código postal"),
        ValueLabel(
            .demographic, .words,
            """
            nationality, citizenship, religion, ethnicity, ethnic origin, race, marital status, civil status, gender, sex,
            sexual orientation, political affiliation, party membership, disability, place of birth, staatsangehörigkeit,
            nationalität, religionszugehörigkeit, konfession, familienstand, geschlecht, nationalité, situation familiale,
            état civil, sexe, nacionalidad, estado civil, religión, sexo, nazionalità, stato civile, cittadinanza
            """),
    ]
}
