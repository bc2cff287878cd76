// Made by `npm run openapi` from the route tables.
export interface paths {
    "/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who steered and published what, when and why, newest first; each entry is linked to the one before
         * @description For operators.
         */
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The working calendar of a year: which notices arrange it, and every day they name
         * @description Needs no token.
         */
        get: operations["calendar.year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/{year}/{source}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was published of a source for a year, newest first, with who published it and why
         * @description For operators.
         */
        get: operations["calendar.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/{year}/{source}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which open limits a notice would move, from when to when; changes nothing
         * @description For operators.
         *
         *     Again: it changes nothing.
         *
         *     At most 30 requests a minute.
         */
        post: operations["calendar.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/{year}/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Publish what a source arranges for a year; open deadlines it touches are reckoned anew, and those it moves are told
         * @description For operators.
         */
        put: operations["calendar.publish"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/{year}/{source}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record that a source has taken its notice back; open deadlines are reckoned anew
         * @description For operators.
         */
        put: operations["calendar.withdraw"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The places where people are served, and when
         * @description Needs no token.
         */
        get: operations["calendar.places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a place serves, also longer and on days off (Art. 8), and whether limits count the day
         * @description Needs no token.
         */
        get: operations["calendar.place"];
        /**
         * Publish when a place serves; no limit moves by it
         * @description For operators.
         */
        put: operations["calendar.setPlace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/office-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Office hours, and the hour from which a receipt counts for the next working day
         * @description Needs no token.
         */
        get: operations["calendar.hours"];
        /**
         * Change office hours; open deadlines are reckoned anew
         * @description For operators.
         */
        put: operations["calendar.changeHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ladders/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reminders, breach and escalations of a kind of subject, e.g. work-order
         * @description For operators.
         */
        get: operations["calendar.ladder"];
        /**
         * Change a ladder; rungs done with stay done
         * @description For operators.
         */
        put: operations["calendar.changeLadder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The channels that are offered, my own, and what was done about consent
         * @description For enterprises, citizens and partners.
         */
        get: operations["channels.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/channels/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Consent to a channel; a new address is sent a code, and nothing else until it is verified
         * @description For enterprises, citizens and partners.
         *
         *     At most 5 requests a minute.
         */
        put: operations["channels.set"];
        post?: never;
        /**
         * Withdraw consent: nothing more is sent, and the address is erased
         * @description For enterprises, citizens and partners.
         */
        delete: operations["channels.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/channels/{channel}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say the code that was sent: the channel is used from now on
         * @description For enterprises, citizens and partners.
         *
         *     Again: it is verified already.
         *
         *     At most 10 requests a minute.
         */
        post: operations["channels.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quiet-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The quiet hours of whoever chose none
         * @description For enterprises, citizens, partners and operators.
         */
        get: operations["channels.quiet"];
        /**
         * Publish the quiet hours of whoever chose none
         * @description For operators.
         */
        put: operations["channels.setQuiet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent on channels, and what became of it; newest first
         * @description For enterprises, citizens, partners and operators.
         */
        get: operations["channels.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its limits, every day counted or skipped and why, and the steps they are made up of
         * @description For departments and operators.
         */
        get: operations["consultations.deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/{id}/deadline.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A limit as a calendar file (RFC 5545), its explanation in the description
         * @description For departments and operators.
         */
        get: operations["consultations.deadlineFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters to the caller, or from it; for operators all
         * @description For departments and operators.
         */
        get: operations["consultations.list"];
        put?: never;
        /**
         * Ask another department (Art. 10); after three working days its silence is consent
         * @description For departments.
         */
        post: operations["consultations.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One letter: its service and the proof of it, its limit day by day, its outcome
         * @description For departments and operators.
         */
        get: operations["consultations.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a letter that has no answer yet
         * @description For departments.
         *
         *     Again: it is withdrawn already.
         */
        post: operations["consultations.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprise-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take records of enterprises, citizens or counties as NDJSON, one a line, at most 4 MB a request: a register is sent in several; again is harmless
         * @description For operators and departments.
         *
         *     Again: the same lines on the same day are the same run; read already, they are read once more.
         */
        post: operations["enterprises.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an import is: lines, records changed and matched, of how many, and until when
         * @description For operators and departments.
         */
        get: operations["enterprises.run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprise-records/{uscc}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A register tells what it knows anew of one enterprise; what it does not name stays
         * @description For operators and departments.
         *
         *     Again: what is known already changes nothing.
         */
        post: operations["enterprises.event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/citizen-records/{citizen}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A register tells what it knows anew of one citizen: birth, household, guardian, death, indicators
         * @description For operators and departments.
         *
         *     Again: what is known already changes nothing.
         */
        post: operations["enterprises.citizenEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/county-records/{county}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A register tells what it knows anew of one county
         * @description For operators and departments.
         *
         *     Again: what is known already changes nothing.
         */
        post: operations["enterprises.countyEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/citizen-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of the caller, or of whom it is guardian of, with source and day of every datum
         * @description For citizens.
         */
        get: operations["enterprises.citizenOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprise-records/{uscc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of an enterprise and who says so; personal data is masked
         * @description For operators.
         */
        get: operations["enterprises.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprise-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own record with source and day of every datum
         * @description For enterprises.
         */
        get: operations["enterprises.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Supply data that nobody knows; what a register holds is not asked for and not overwritten
         * @description For enterprises.
         */
        patch: operations["enterprises.supply"];
        trace?: never;
    };
    "/v1/enterprise-endpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Where the caller's messages are also sent as signed webhooks; the secret is shown this once
         * @description For enterprises.
         */
        put: operations["enterprises.endpoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its limits, every day counted or skipped and why, and the steps they are made up of
         * @description For enterprises, citizens, departments and operators.
         */
        get: operations["entitlements.deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/deadline.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A limit as a calendar file (RFC 5545), its explanation in the description
         * @description For enterprises, citizens, departments and operators.
         */
        get: operations["entitlements.deadlineFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own entitlements; for a department those it answers for, for operators all
         * @description For enterprises, citizens, departments and operators.
         */
        get: operations["entitlements.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entitlement with the decision it rests on, its payments and its notices
         * @description For enterprises, citizens, departments and operators.
         */
        get: operations["entitlements.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One click: confirm, with the account on record as it was shown, or another; again changes nothing. Also when a payment was refused or the account has changed
         * @description For enterprises, citizens and departments.
         *
         *     Again: it is confirmed already: 200.
         */
        post: operations["entitlements.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do without what is offered or waited for (放弃): its money serves the next in the queue, what it excluded may be had instead, and it is not offered again
         * @description For enterprises, citizens and departments.
         *
         *     Again: it is waived already: 200.
         */
        post: operations["entitlements.waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The money has arrived (到账)
         * @description For enterprises, citizens and departments.
         *
         *     Again: it is received already.
         */
        post: operations["entitlements.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was said to be paid, in whole or an instalment of it, has not arrived; department and operators are told
         * @description For enterprises, citizens and departments.
         *
         *     Again: it is disputed already.
         */
        post: operations["entitlements.dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/overdue-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Why payment is late, when which sums will be paid, and who is responsible (Art. 16)
         * @description For departments.
         */
        put: operations["entitlements.state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/payment-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a refused payment ordered again, when what it was refused for has been put right; its time has run on
         * @description For departments.
         *
         *     Again: its payment is no longer refused: 409.
         */
        post: operations["entitlements.orderPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/returned-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The bank sent back what was paid (退回): the enterprise is asked for another account
         * @description For the finance bureau and departments.
         *
         *     Again: it is told already, by order and reference: 200.
         */
        post: operations["entitlements.returnPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/benefit-publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Benefits that are published before they are paid (公示), open to objections
         * @description Needs no token.
         */
        get: operations["entitlements.publications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Object to a benefit that is published; who does so is not shown
         * @description For enterprises and citizens.
         *
         *     Again: the caller has objected already: 200.
         */
        post: operations["entitlements.object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/objection-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an objection: upheld, and nothing is paid; or not. Everybody concerned is told
         * @description For departments.
         *
         *     Again: it is decided so already: 200.
         */
        post: operations["entitlements.decideObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether what an instalment is for was reached: it is paid, or lapses with what follows
         * @description For departments.
         *
         *     Again: it is evaluated so already: 200.
         */
        post: operations["entitlements.evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Have what was paid wrongly paid back (追回), by days; again with other days it is changed
         * @description For departments.
         */
        put: operations["entitlements.recover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/repayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A repayment has arrived; with the last one the recovery ends
         * @description For departments.
         *
         *     Again: a reference counts once: 200.
         */
        post: operations["entitlements.repay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{id}/recovery-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a recovery before everything is paid back: written off, or handed to a court
         * @description For departments.
         *
         *     Again: it has ended so already: 200.
         */
        post: operations["entitlements.endRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/fulfilment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was matched in a period and became of it: paid, overdue, days to pay, sums
         * @description For departments and operators.
         */
        get: operations["entitlements.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoring-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rounds in which reviewers score applications; a department sees its own
         * @description For enterprises, citizens, departments and operators.
         */
        get: operations["entitlements.rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoring-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One round: what a reviewer has to score, how far it is, and the results once published
         * @description For enterprises, citizens, departments and operators.
         */
        get: operations["entitlements.round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoring-rounds/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What reviewers scored, with ranks and reasons: for everybody, once it is published
         * @description Needs no token.
         */
        get: operations["entitlements.results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoring-rounds/{id}/panel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name the reviewers, or others in their place; refused once the results are published
         * @description For departments.
         */
        put: operations["entitlements.namePanel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoring-rounds/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Score one application, or declare an interest in it; again before the results are published replaces it
         * @description For citizens.
         */
        put: operations["entitlements.score"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoring-rounds/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Object to a score while results are published; who does so is not shown
         * @description For enterprises and citizens.
         *
         *     Again: the caller has objected to this publication of it: 200.
         */
        post: operations["entitlements.objectToScore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoring-rounds/{id}/objection-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an objection to a score: upheld, it is scored anew and all is published again
         * @description For departments.
         *
         *     Again: it is decided so already: 200.
         */
        post: operations["entitlements.decideScoreObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrity-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Candidates and what became of them (Art. 17); a department sees its own
         * @description For operators and departments.
         */
        get: operations["integrity.list"];
        put?: never;
        /**
         * Open a candidate of any listed act and field (Art. 17); it has no consequence before a person determines it
         * @description For operators.
         */
        post: operations["integrity.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrity-cases/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a register publishes of departments: judgments, awards of arbitration, audits, inspections of charges, 失信被执行人; each becomes a candidate
         * @description For operators.
         *
         *     Again: a finding opens one candidate, however often it is published.
         */
        post: operations["integrity.findings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fund-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What departments applied for; a department sees its own
         * @description For operators and departments.
         */
        get: operations["integrity.applications"];
        put?: never;
        /**
         * Apply for a fiscal subsidy, a government investment project or a pilot, as a department
         * @description For departments.
         */
        post: operations["integrity.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/award-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Whom a list proposes for an award (评先评优)
         * @description For operators.
         */
        put: operations["integrity.putAwards"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/award-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Award lists: who is disqualified by a determination is shown so as long as it runs (Art. 17 (3))
         * @description Needs no token.
         */
        get: operations["integrity.awards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrity-cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case; a department sees its own
         * @description For operators and departments.
         */
        get: operations["integrity.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrity-cases/{id}/determination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Determine (认定): from this moment it is published, and limits run for two years
         * @description For operators.
         *
         *     Again: its status does not allow it twice: 409.
         */
        post: operations["integrity.determine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrity-cases/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss a candidate
         * @description For operators.
         *
         *     Again: its status does not allow it twice: 409.
         */
        post: operations["integrity.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrity-cases/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The department disputes a candidate or a determination
         * @description For departments.
         *
         *     Again: its status does not allow it twice: 409.
         */
        post: operations["integrity.dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrity-cases/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a determination after correction: its consequences end now
         * @description For operators.
         *
         *     Again: its status does not allow it twice: 409.
         */
        post: operations["integrity.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrity-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Determinations in force; each vanishes by itself two years after it was made
         * @description Needs no token.
         */
        get: operations["integrity.published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller, or whom it is guardian of, meets or nearly meets, and what is missing for the rest
         * @description For enterprises and citizens.
         */
        get: operations["matching.matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{code}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The application as it stands, pre-filled from the record: only what is unknown is asked
         * @description For enterprises and citizens.
         */
        get: operations["matching.form"];
        put?: never;
        /**
         * Apply for a policy of 快申快享 with nothing but what is unknown; again answers the same
         * @description For enterprises and citizens.
         *
         *     Again: a beneficiary has one entitlement by a policy: 200.
         */
        post: operations["matching.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One policy as published
         * @description Needs no token.
         */
        get: operations["policies.show"];
        /**
         * Draft, publish or end a policy; a published version never changes, a change is a new version
         * @description For operators and departments.
         */
        put: operations["policies.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matching-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the matching of a publication is: enterprises decided and granted, and until when
         * @description For operators and departments.
         */
        get: operations["policies.run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue of published policies, searched by words, region, kind and industry (Art. 16)
         * @description Needs no token.
         */
        get: operations["policies.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of a policy, drafts too, newest first
         * @description For operators and departments.
         */
        get: operations["policies.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Drafts that the caller may publish
         * @description For operators and departments.
         */
        get: operations["policies.drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{code}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would keep a policy from being published as it is being written
         * @description For operators and departments.
         *
         *     Again: nothing of it is kept.
         */
        post: operations["policies.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{code}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How a record would fare under the version in force, condition by condition; nothing of it is kept. An enterprise finds its own record decided in its form of application
         * @description Needs no token.
         *
         *     Again: nothing of it is kept.
         *
         *     At most 30 requests a minute.
         */
        post: operations["policies.try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{code}/versions/{version}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same by another version, or by a draft before it is published
         * @description For operators and departments.
         *
         *     Again: nothing of it is kept.
         */
        post: operations["policies.tryVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The dictionary of what policies may ask for, as in force on a day
         * @description Needs no token.
         */
        get: operations["policies.indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of an indicator, newest first, and the policies that ask for it
         * @description Needs no token.
         */
        get: operations["policies.indicator"];
        /**
         * Publish the next version of an indicator, or withdraw it; a type is widened, never changed
         * @description For operators and departments.
         */
        put: operations["policies.putIndicator"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rates of places with their days, as policies reckon with them
         * @description Needs no token.
         */
        get: operations["policies.rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Publish the value of a rate at a place from a day on; whoever is reckoned with it is matched anew
         * @description For operators and departments.
         */
        put: operations["policies.putRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limits that have been over for long, newest first: each rung of a ladder once
         * @description For operators.
         */
        get: operations["deadlines.escalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sick-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the sweep of deadlines could not handle: set aside, tried again by every later sweep
         * @description For operators.
         */
        get: operations["deadlines.sickItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is over its limit now or near it, oldest first: of a partner what it owes itself
         * @description For partners and operators.
         */
        get: operations["deadlines.overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files of a case that the caller may see, newest first
         * @description For enterprises, citizens, partners and operators.
         */
        get: operations["files.list"];
        put?: never;
        /**
         * Say what file is to be handed in for a case, and get the form to upload it with
         * @description For enterprises, citizens and partners.
         */
        post: operations["files.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another form for the same file, where the first has expired
         * @description For enterprises, citizens and partners.
         *
         *     Again: a form takes the agreed bytes and no others, however often it is used.
         */
        post: operations["files.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the content is there: it is checked, and taken once the scanner has found nothing
         * @description For enterprises, citizens and partners.
         *
         *     Again: the file is as it is.
         */
        post: operations["files.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file
         * @description For enterprises, citizens, partners and operators.
         */
        get: operations["files.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A link to the content, for five minutes
         * @description For enterprises, citizens, partners and operators.
         */
        get: operations["files.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/receipts/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A receipt of an order as a page to be printed: acceptance, refusal, correction, extension
         * @description For enterprises, citizens, partners and operators.
         */
        get: operations["files.receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its limits, every day counted or skipped and why, and the steps they are made up of
         * @description For enterprises, citizens and operators.
         */
        get: operations["joint-installations.deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/deadline.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A limit as a calendar file (RFC 5545), its explanation in the description
         * @description For enterprises, citizens and operators.
         */
        get: operations["joint-installations.deadlineFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own cases; for operators those of all
         * @description For enterprises, citizens and operators.
         */
        get: operations["joint-installations.list"];
        put?: never;
        /**
         * Apply once for water, drainage, power, gas, heat and telecom (Art. 13); a citizen for a home
         * @description For enterprises and citizens.
         */
        post: operations["joint-installations.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who provides each service in a region: the nearest utility; where several are, one is chosen
         * @description For enterprises, citizens and operators.
         */
        get: operations["joint-installations.providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case: its deadline, each order, and what happened
         * @description For enterprises, citizens and operators.
         */
        get: operations["joint-installations.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw; every provider that is still at work is told
         * @description For enterprises and citizens.
         *
         *     Again: it is withdrawn already.
         */
        post: operations["joint-installations.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what must not be: a named supplier, work outside the platform, times that are not true
         * @description For enterprises and citizens.
         */
        post: operations["joint-installations.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commit to what a line needs instead of its approval (告知承诺): where it is offered, and never imposed
         * @description For enterprises.
         *
         *     Again: what is committed to is not decided any more: 409.
         */
        post: operations["joint-installations.commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/service-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw one service; the others go on, and the promised day is that of what is left
         * @description For enterprises and citizens.
         *
         *     Again: it is withdrawn already.
         */
        post: operations["joint-installations.withdrawService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/service-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for one service in another way; once planned, it is planned anew with a limit of its own
         * @description For enterprises and citizens.
         *
         *     Again: it is asked for so already.
         */
        post: operations["joint-installations.changeService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/temporary-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a temporary supply for longer, or say that it is not needed any more
         * @description For enterprises.
         *
         *     Again: it is so already.
         */
        post: operations["joint-installations.changeTerm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/phase-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Of a batch, declare the site of a phase ready, give it another day, or withdraw it
         * @description For enterprises.
         *
         *     Again: it is so already.
         */
        post: operations["joint-installations.changePhase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/contract-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a contract is signed or paid, or that what its utility says of it is not so
         * @description For enterprises and citizens.
         *
         *     Again: it is confirmed already: 409.
         */
        post: operations["joint-installations.answerContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/call-back-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether you are content with a connection; who is not is called again
         * @description For enterprises and citizens.
         *
         *     Again: it is said already.
         */
        post: operations["joint-installations.answerCallBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Supply materials that were missing when the case was taken (容缺受理)
         * @description For enterprises and citizens.
         *
         *     Again: what is there already is not added again.
         */
        post: operations["joint-installations.supply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/joint-installations/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a return for correction: the clock of that order goes on
         * @description For enterprises and citizens.
         *
         *     Again: the order is no longer returned: 409.
         */
        post: operations["joint-installations.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/line-rules/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a line outside a site needs in a region: departments, limits, thresholds, in force today
         * @description Needs no token.
         */
        get: operations["joint-installations.showLineRules"];
        /**
         * Publish the next version; approvals that were opened keep theirs
         * @description For operators.
         */
        put: operations["joint-installations.publishLineRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/emergency-works/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Emergency works: when they began, what is owed, what the departments answered
         * @description For utilities, departments and operators.
         */
        get: operations["joint-installations.showEmergency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/emergency-works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that a line has failed and is dug up at once; the papers follow within published hours
         * @description For utilities.
         */
        post: operations["joint-installations.reportEmergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitment-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The matters for which a commitment is taken instead of approval or proof (告知承诺清单)
         * @description Needs no token.
         */
        get: operations["joint-installations.commitmentList"];
        /**
         * Publish the next version; commitments that were made keep their terms
         * @description For operators.
         */
        put: operations["joint-installations.publishCommitmentList"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The commitments of the caller, or those that a department is to check, newest first
         * @description For enterprises and partners.
         */
        get: operations["joint-installations.commitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/bars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For which matters no commitment is taken of an enterprise, and until when
         * @description For enterprises, departments and operators.
         */
        get: operations["joint-installations.commitmentBars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/mending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how a broken commitment was mended: its department looks again
         * @description For enterprises.
         *
         *     Again: it is mending already: 409.
         */
        post: operations["joint-installations.mendCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The legal data in force: which provisions each rule rests on, and the numbers of days they set
         * @description Needs no token.
         */
        get: operations["legal-data.show"];
        put?: never;
        /**
         * Publish the next version of the legal data; what runs keeps the version it began with
         * @description For operators.
         */
        post: operations["legal-data.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own messages, newest first
         * @description For enterprises, citizens, partners and operators.
         */
        get: operations["messages.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Up to which message the mailbox was read, and how many have come since
         * @description For enterprises, citizens, partners and operators.
         */
        get: operations["messages.read"];
        /**
         * Mark the mailbox as read up to a message, for all who share it
         * @description For enterprises, citizens, partners and operators.
         */
        put: operations["messages.markRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am, what I may do, how much awaits me
         * @description For enterprises, citizens, partners and operators.
         */
        get: operations["me.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the API answers and its table can be read
         * @description Needs no token.
         */
        get: operations["meta.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description Compressed where `Accept-Encoding` allows; `If-None-Match` with its `ETag` is answered 304.
         *
         *     Needs no token.
         */
        get: operations["meta.openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every kind of problem that this API answers with, and what to do about each; a page for browsers
         * @description Needs no token.
         */
        get: operations["meta.problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the `type` of a problem leads: what it means, and what to do; a page for browsers
         * @description Needs no token.
         */
        get: operations["meta.problem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Executions of all machines or of one, newest first
         * @description For operators.
         */
        get: operations["operations.executions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/executions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The states an execution passed, where it waits and until when, or why it failed
         * @description For operators.
         */
        get: operations["operations.execution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/executions/{id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The definition an execution goes by, each state as it stands in it
         * @description For operators.
         */
        get: operations["operations.executionGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/executions/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in an execution after an event, by its number
         * @description For operators.
         */
        get: operations["operations.executionEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/executions/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on from where it failed (within 14 days)
         * @description For operators.
         *
         *     Again: it runs already: 409.
         */
        post: operations["operations.redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/executions/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a running execution; what it waits for is not undone
         * @description For operators.
         *
         *     Again: it is stopped already: 409.
         */
        post: operations["operations.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/executions/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with all executions of one machine that failed and fit a filter, page by page
         * @description For operators.
         *
         *     Again: what goes on already says so in its outcome.
         */
        post: operations["operations.redriveAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What should have followed from a transaction and could not be carried out, oldest first
         * @description For operators.
         */
        get: operations["operations.deadEffects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-effects/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again
         * @description For operators.
         *
         *     Again: it is dead no more: 404.
         */
        post: operations["operations.replayEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-effects/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try all again that fit a filter, page by page; what was done meanwhile is not done again
         * @description For operators.
         *
         *     Again: what was done meanwhile is not done again.
         */
        post: operations["operations.replayEffects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its limits, every day counted or skipped and why, and the steps they are made up of
         * @description For partners, operators, enterprises and citizens.
         */
        get: operations["orders.deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/deadline.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A limit as a calendar file (RFC 5545), its explanation in the description
         * @description For partners, operators, enterprises and citizens.
         */
        get: operations["orders.deadlineFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own orders; for operators those of all partners, or of one
         * @description For partners and operators.
         */
        get: operations["orders.inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was promised and kept: orders received in a period, by month, partner, kind and service
         * @description For partners and operators.
         */
        get: operations["orders.promises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order with its limits and what may be said of it next
         * @description For partners, operators, enterprises and citizens.
         */
        get: operations["orders.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what happened; the same eventId again changes nothing
         * @description For partners.
         *
         *     Again: the eventId was taken before: 200.
         */
        post: operations["orders.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend the limit of a licence, once, before it is over (行政许可法 art. 42)
         * @description For partners.
         *
         *     Again: a limit is extended once: 409.
         */
        post: operations["orders.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/first-responders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who first took a case, by its id, and sees to it until it ends (Art. 5)
         * @description For enterprises, citizens, partners and operators.
         */
        get: operations["orders.firstResponder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/first-responders/{id}/handing-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer a case to another, or answer such an offer: it is handed on when that one accepts
         * @description For partners and operators.
         *
         *     Again: what was done already is a 409.
         */
        post: operations["orders.handOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Partners by kind, region and service; operators see all of each, and retired ones too
         * @description For operators, partners and enterprises.
         */
        get: operations["partners.list"];
        put?: never;
        /**
         * Register a utility, a department or the finance bureau; its secret is shown this once
         * @description For operators.
         *
         *     Again: the one there is, without its secret: 200; another under its name: 409.
         */
        post: operations["partners.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a partner; a new webhook address takes back a disabling
         * @description For operators.
         */
        put: operations["partners.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a partner: nothing is sent to it any more and its token is refused. What rests on it is listed, or goes to its successor
         * @description For operators.
         *
         *     Again: it goes on where it was left.
         */
        post: operations["partners.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/secret-rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a new secret; for 24 hours webhooks are signed with both
         * @description For operators.
         */
        post: operations["partners.rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/waiting-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names that lead to no partner, and what waits for each; it goes on by itself when the name does
         * @description For operators.
         */
        get: operations["partners.waitingNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/stages/{stage}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its limits, every day counted or skipped and why, and the steps they are made up of
         * @description For enterprises and operators.
         */
        get: operations["projects.deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/stages/{stage}/deadline.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A limit as a calendar file (RFC 5545), its explanation in the description
         * @description For enterprises and operators.
         */
        get: operations["projects.deadlineFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own projects; for a department those in which it was asked, for operators all
         * @description For enterprises, partners and operators.
         */
        get: operations["projects.list"];
        put?: never;
        /**
         * Register a project: said once, read by every department after (Art. 12)
         * @description For enterprises.
         */
        post: operations["projects.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/lost-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Working days lost by each department, the most first
         * @description For operators.
         */
        get: operations["projects.lostDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stages, steps, deadlines, what binds and whose it is; a department sees it by its steps and obstacles
         * @description For enterprises, partners and operators.
         */
        get: operations["projects.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is on file, and who used which when; a department sees it while it has a step
         * @description For enterprises, operators and partners.
         */
        get: operations["projects.materials"];
        put?: never;
        /**
         * Give materials and facts, once for every step
         * @description For enterprises and operators.
         *
         *     Again: a material of the same kind takes the place of itself.
         */
        post: operations["projects.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a return: the clock of that step goes on
         * @description For enterprises and operators.
         *
         *     Again: the order is no longer returned: 409.
         */
        post: operations["projects.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/stages/{stage}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that a stage begins
         * @description For enterprises and operators.
         *
         *     Again: it runs already.
         */
        post: operations["projects.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/stages/{stage}/phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say by which phases it is built and accepted (分期验收); one that has begun stays
         * @description For enterprises and operators.
         */
        put: operations["projects.divide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/stages/{stage}/steps/{step}/resubmission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a refused step again, with what was changed
         * @description For enterprises and operators.
         *
         *     Again: it is submitted already: 409.
         */
        post: operations["projects.redo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/stages/{stage}/steps/{step}/commitment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commit instead of proving first (告知承诺): stamped, and checked later by the published list
         * @description For enterprises.
         *
         *     Again: it is committed to already: 200.
         */
        post: operations["projects.commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/stages/{stage}/steps/{step}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that what is the owner's own to do has begun, or is done: a tender, building
         * @description For enterprises and operators.
         *
         *     Again: it is reported already: 200.
         */
        post: operations["projects.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that building stands still (建筑法 art. 10)
         * @description For enterprises and operators.
         */
        post: operations["projects.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/terms/{term}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Building goes on; after a year once its permit is verified
         * @description For enterprises and operators.
         *
         *     Again: it goes on already: 200; asked already: 409.
         */
        post: operations["projects.restart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/terms/{term}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a longer life of a permit that is not used yet
         * @description For enterprises.
         *
         *     Again: it is asked for already: 409.
         */
        post: operations["projects.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/terms/{term}/recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have an environmental document checked again that nobody built by; silence agrees
         * @description For enterprises.
         *
         *     Again: it is under check already: 200.
         */
        post: operations["projects.recheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/terms/{term}/recheck-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to a re-check, or object in time: afterwards silence has agreed
         * @description For partners.
         *
         *     Again: it is answered already: 409.
         */
        post: operations["projects.answerOfRecheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stand still: no clock runs until it goes on
         * @description For enterprises and operators.
         *
         *     Again: it stands still already: 200.
         */
        post: operations["projects.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on after a pause
         * @description For enterprises and operators.
         *
         *     Again: it goes on already: 200.
         */
        post: operations["projects.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the project up; every department is told
         * @description For enterprises and operators.
         *
         *     Again: it is given up already: 200.
         */
        post: operations["projects.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass the project on to another owner
         * @description For operators.
         *
         *     Again: it is theirs already: 200.
         */
        post: operations["projects.transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/companion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name who helps its owner through (帮办代办); both are told
         * @description For operators.
         *
         *     Again: the same is named anew: 200.
         */
        post: operations["projects.nameCompanion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/joint-installations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a joint installation with everything filled in, at once or with the beginning of a stage
         * @description For enterprises.
         */
        post: operations["projects.install"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link another case to the project
         * @description For operators.
         *
         *     Again: the same case is linked once: 200.
         */
        post: operations["projects.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/obstacles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise what keeps the project from going on (堵点)
         * @description For enterprises and operators.
         */
        post: operations["projects.raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/obstacles/{obstacle}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask departments; the first to receive it owns it to the end
         * @description For operators.
         *
         *     Again: its status does not allow it twice: 409.
         */
        post: operations["projects.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/obstacles/{obstacle}/word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The raiser's word on the answer: it is solved, or it is not
         * @description For enterprises and operators.
         *
         *     Again: its status does not allow it twice: 409.
         */
        post: operations["projects.judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/obstacles/{obstacle}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive an obstacle: the first to do so owns it to the end (首接帮到底)
         * @description For partners.
         *
         *     Again: it is theirs already: 204.
         */
        post: operations["projects.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/obstacles/{obstacle}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer an obstacle one owns
         * @description For partners.
         *
         *     Again: its status does not allow it twice: 409.
         */
        post: operations["projects.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stage-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of every stage plan: stages, steps, departments, limits
         * @description Needs no token.
         */
        get: operations["projects.plans"];
        put?: never;
        /**
         * Publish a version of a stage plan; no running stage changes
         * @description For operators.
         *
         *     Again: a version is published once: 409.
         */
        post: operations["projects.publishPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests for erasure, newest first
         * @description For operators.
         */
        get: operations["retention.list"];
        put?: never;
        /**
         * Erase what is known of the people of an enterprise, a citizen or a case (PIPL art. 47)
         * @description For operators.
         */
        post: operations["retention.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A request: what was erased, what must be kept, until when and why
         * @description For operators.
         */
        get: operations["retention.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long each kind of record of a person, and a case, is kept after the end of the case
         * @description For operators.
         */
        get: operations["retention.periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Closed cases that were exported and removed, newest first
         * @description For operators.
         */
        get: operations["retention.archives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/archives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The archive of a case: a link to its document, good for a few minutes
         * @description For operators.
         */
        get: operations["retention.archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention-periods/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a period; it holds from the next look at each record, within 30 days
         * @description For operators.
         */
        put: operations["retention.setPeriod"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its limits, every day counted or skipped and why, and the steps they are made up of
         * @description For enterprises, operators and partners.
         */
        get: operations["river-approvals.deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/deadline.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A limit as a calendar file (RFC 5545), its explanation in the description
         * @description For enterprises, operators and partners.
         */
        get: operations["river-approvals.deadlineFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own cases; for a department those it reviews, for operators all
         * @description For enterprises, partners and operators.
         */
        get: operations["river-approvals.list"];
        put?: never;
        /**
         * Apply at the Li River window (Art. 15), from a project or alone
         * @description For enterprises.
         */
        post: operations["river-approvals.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By activity and level: prohibited, free, or steps, departments, checklists, working days
         * @description Needs no token.
         */
        get: operations["river-approvals.limits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules of the window in force, or a version of them; what is missing before it opens
         * @description Needs no token.
         */
        get: operations["river-approvals.rules"];
        put?: never;
        /**
         * Publish the next version of the rules; cases keep their steps and limits, and what is prohibited from then on is prohibited to them too
         * @description For operators.
         */
        post: operations["river-approvals.publishRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an application says, and what is handed in with it, by activity
         * @description Needs no token.
         */
        get: operations["river-approvals.forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a site touches, what is prohibited there by which provision, what is asked, and how long it takes
         * @description Needs no token.
         *
         *     Again: nothing of it is kept.
         *
         *     At most 60 requests a minute.
         */
        post: operations["river-approvals.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions, newest first; personal data is masked
         * @description Needs no token.
         */
        get: operations["river-approvals.decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The protected areas in force, as GeoJSON
         * @description Needs no token.
         */
        get: operations["river-approvals.areas"];
        /**
         * Publish the next version of the protected areas; cases keep the one they were checked against, but for what is prohibited from then on
         * @description For operators.
         */
        put: operations["river-approvals.replaceAreas"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case: reviews, letters, deadline, decision, obligations, what happened
         * @description For enterprises, operators and partners.
         */
        get: operations["river-approvals.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give what is missing
         * @description For enterprises.
         *
         *     Again: a material of the same kind takes the place of itself.
         */
        post: operations["river-approvals.supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a department's return: its clock goes on
         * @description For enterprises.
         *
         *     Again: the order is no longer returned: 409.
         */
        post: operations["river-approvals.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/restatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say anew what is planned, or where: it is judged by the rules in force, and reviewed anew
         * @description For enterprises.
         *
         *     Again: the same again changes nothing.
         */
        post: operations["river-approvals.restate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw; every department is told
         * @description For enterprises.
         *
         *     Again: it is withdrawn already.
         */
        post: operations["river-approvals.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/expert-meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the expert meeting on record: the clock goes on
         * @description For operators.
         *
         *     Again: its status does not allow it twice: 409.
         */
        post: operations["river-approvals.meet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide, as a named person with reasons; not before every department has spoken
         * @description For operators.
         *
         *     Again: its status does not allow it twice: 409.
         */
        post: operations["river-approvals.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct what was published of a decision, withhold a part, or withdraw it from the public list
         * @description For operators.
         *
         *     Again: a correction says the same once more; what is withdrawn stays so: 409.
         */
        post: operations["river-approvals.republish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/obligations/{number}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that an obligation is fulfilled
         * @description For enterprises.
         *
         *     Again: it is reported already.
         */
        post: operations["river-approvals.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/river-approvals/{id}/obligations/{number}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that an obligation is fulfilled, or say that it is not
         * @description For operators.
         *
         *     Again: its status does not allow it twice: 409.
         */
        post: operations["river-approvals.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/joint-installations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a joint application sent to the caller, by an applicant that the platform plays: orders, webhooks and limits as in earnest, marked `sandbox: true`, and counted nowhere
         * @description For utilities.
         *
         *     At most 30 requests a minute.
         */
        post: operations["sandbox.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case that is played for the caller, with its orders
         * @description For utilities.
         */
        get: operations["sandbox.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/cases/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the city move: answer a return, withdraw, set the day of the survey, let working days pass for this case alone, or make it late
         * @description For utilities.
         *
         *     At most 30 requests a minute.
         */
        post: operations["sandbox.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The published matters with their limits, by code
         * @description Needs no token.
         */
        get: operations["service-items.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-items/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One matter: its limits and how they are made up, materials, who handles it
         * @description Needs no token.
         */
        get: operations["service-items.show"];
        /**
         * Publish the next version; cases that run keep the one they began with
         * @description For operators.
         */
        put: operations["service-items.publish"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where webhooks go, how each endpoint stands, and when one is paused
         * @description For partners, enterprises and operators.
         */
        get: operations["webhooks.endpoints"];
        put?: never;
        /**
         * Add an endpoint for chosen types of events, with a secret and a sequence of its own
         * @description For partners and enterprises.
         *
         *     Again: the same address and types: the one there is, without its secret.
         */
        post: operations["webhooks.addEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an endpoint another address, or other types; what is on its way goes to the new address, and `gone` is over
         * @description For partners and enterprises.
         */
        put: operations["webhooks.changeEndpoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an endpoint away: nothing more is sent to it, and everything stands in the feed
         * @description For partners and enterprises.
         *
         *     Again: it is away already.
         */
        post: operations["webhooks.removeEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/secret-rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret; for 24 hours webhooks are signed with both
         * @description For partners and enterprises.
         */
        post: operations["webhooks.rotateEndpointSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/secret-rotations/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the old secret before its 24 hours are over: from now on the new one signs alone
         * @description For partners, enterprises and operators.
         *
         *     Again: it has ended already.
         */
        post: operations["webhooks.endEndpointSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/test-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event now, signed like every other, with `test: true` and no number. A paused endpoint that takes it is resumed
         * @description For partners and enterprises.
         *
         *     Again: another test event is sent; none is counted anywhere.
         *
         *     At most 20 requests a minute.
         */
        post: operations["webhooks.testEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused endpoint by hand: it catches up in order from where it stopped
         * @description For partners, enterprises and operators.
         *
         *     Again: it is resumed already.
         */
        post: operations["webhooks.resumeEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver again what an endpoint was told since a time, taken or not, in its order, page by page
         * @description For partners and enterprises.
         */
        post: operations["webhooks.replayEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own events in their order; for whoever missed webhooks
         * @description For partners and enterprises.
         */
        get: operations["webhooks.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries: `mine` nobody took, `waiting` are tried again; of one recipient, and its own, also all others
         * @description For partners, enterprises and operators.
         */
        get: operations["webhooks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delivery with every attempt
         * @description For partners, enterprises and operators.
         */
        get: operations["webhooks.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver again, at once and with the whole schedule, under the same webhook-id
         * @description For partners, enterprises and operators.
         *
         *     Again: its first attempt is still to come: 409.
         */
        post: operations["webhooks.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver all again that are listed and fit a filter, page by page
         * @description For operators.
         *
         *     Again: what is on its way says so in its outcome.
         */
        post: operations["webhooks.replayAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Events `order.*`; `type` tells which
         * @description - `order.created`: A new order stands in the inbox
         *     - `order.corrected`: The applicant answered a return; the clock runs again
         *     - `order.changed`: The applicant asks for something else; once planned, it is planned anew
         *     - `order.contract-answered`: The applicant has signed or paid, as it says
         *     - `order.contract-contradicted`: The applicant says that something about its contract is not so
         *     - `order.call-back-answered`: The applicant says itself that it is content
         *     - `order.call-back-unsatisfied`: An applicant is not content with a connection
         *     - `order.emergency-answered`: The departments have decided on emergency works
         *     - `order.survey-scheduled`: The day of the joint survey is set
         *     - `order.phases-changed`: Of a batch, a phase has another day or is withdrawn
         *     - `order.term-changed`: A temporary supply ends on another day
         *     - `order.approvals-answered`: The approvals for its line are there, or one was refused
         *     - `order.paused`: The whole case stands still, and the order with it
         *     - `order.continued`: The case goes on, and the order with it
         *     - `order.withdrawn`: The applicant withdrew; nothing more is to be done
         *     - `order.overdue`: A limit of the order is over; the order goes on
         *     - `order.due-soon`: A limit of the order will be over soon
         *     - `order.escalated`: A limit has been over for long; it stands in the list of those above
         *     - `order.accepted-by-law`: Nothing was told in time: the application is accepted as of its receipt
         *     - `order.suspension-ended`: What stood still has reached its end: the clock goes on by itself
         *     - `order.deadline-moved`: The calendar has changed, and a limit is due at another moment
         */
        post: operations["event.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    application: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Events `application.*`; `type` tells which
         * @description - `application.submitted`: Received: until when it is promised
         *     - `application.documents-missing`: Taken though documents are missing: which, until which day, and what happens otherwise
         *     - `application.documents-due-soon`: The time to hand in what is missing is nearly over
         *     - `application.documents-complete`: Nothing is missing any more
         *     - `application.suspended-incomplete`: What was missing did not come: the case stands still
         *     - `application.ended-incomplete`: What was missing did not come: the case has ended
         *     - `application.survey-agreed`: The day of the joint survey
         *     - `application.plan-ready`: A provider has given its plan: the contract is to be signed
         *     - `application.contract-offered`: A provider offers its contract, with all that it charges
         *     - `application.contract-signed`: A provider says that its contract is signed
         *     - `application.fees-recorded`: A provider says what was paid
         *     - `application.line-planned`: What a line outside the site needs: which approvals, and until when
         *     - `application.line-answered`: One answer to all approvals for the lines of a case
         *     - `application.waiting-for-name`: A department that is to be asked is not registered yet
         *     - `application.call-back-recorded`: A provider says how content the applicant is
         *     - `application.connected`: A provider has connected its service
         *     - `application.phase-begun`: Of a batch, a provider is asked to connect a phase: its limit runs
         *     - `application.phase-connected`: Of a batch, a phase has all that was asked for
         *     - `application.inspection-failed`: What is to be mended; then it is inspected again
         *     - `application.temporary-supplied`: A temporary supply is connected: until when
         *     - `application.temporary-ends`: A temporary supply ends soon
         *     - `application.temporary-ended`: A temporary supply is removed, or is the permanent one
         *     - `application.opinion`: A department has given its opinion on a step
         *     - `application.handed-over`: Another provider handles a part of it
         *     - `application.overdue`: A limit is over; it goes on
         *     - `application.escalated`: It has been late for long: those above were told
         *     - `application.completed`: All of it is done
         *     - `application.stage-ended`: A stage of a project is done
         *     - `application.cancelled`: A project was given up: nothing more is done
         *     - `application.transferred`: A project has another owner
         *     - `application.partly-completed`: It has ended: some of it is done, some was refused
         *     - `application.rejected`: It has ended: all of it was refused
         *     - `application.resumed`: What stood still goes on, and the clock runs again
         *     - `application.accepted`: The application for a licence is accepted: the limit runs
         *     - `application.accepted-by-law`: Nobody told in time what is missing: accepted by law, as of its receipt
         *     - `application.to-correct`: All that is to be corrected or handed in; meanwhile the clock stands still
         *     - `application.not-accepted`: The application is not accepted, and why
         *     - `application.suspended`: Time that is not counted: its ground and its end
         *     - `application.suspension-ended`: That time is over: the clock goes on by itself
         *     - `application.deadline-moved`: A calendar has moved when limits end: from when to when
         *     - `application.extended`: The limit is extended: by how much, by whose approval, and why
         */
        post: operations["event.application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    commitment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Events `commitment.*`; `type` tells which
         * @description - `commitment.broken`: A commitment was found broken: until when it may be mended
         *     - `commitment.mended`: A broken commitment was mended
         *     - `commitment.revoked`: What was granted by a commitment is revoked
         */
        post: operations["event.commitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    consultation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Events `consultation.*`; `type` tells which
         * @description - `consultation.due-soon`: The time for an answer to a letter you sent is nearly over
         *     - `consultation.deadline-moved`: A letter you sent is due at another moment
         *     - `consultation.still-open`: What you said to a letter is no clear position
         *     - `consultation.replied`: A letter you sent was answered
         *     - `consultation.remarked`: A letter you sent was answered without a clear position: the clock runs on
         *     - `consultation.deemed-consent`: The time for an answer ran out: silence is consent. Both sides are told
         */
        post: operations["event.consultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    project: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever is to review a step is not registered: it goes on by itself, and the limit of the stage runs on */
        post: operations["event.project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    obstacle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Events `obstacle.*`; `type` tells which
         * @description - `obstacle.assigned`: Asked to receive an obstacle: the first owns it
         *     - `obstacle.received`: Received by a department, which owns it to its end
         *     - `obstacle.answered`: Answered: the raiser says whether it is solved
         *     - `obstacle.contested`: Your answer did not solve it
         *     - `obstacle.escalated`: No answer within the limit: it was escalated
         *     - `obstacle.confirmed`: The raiser says it is solved
         *     - `obstacle.dropped`: Closed: the project was given up
         *     - `obstacle.lapsed`: Closed: the raiser said no more within the limit
         */
        post: operations["event.obstacle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    river: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Events `river.*`; `type` tells which
         * @description - `river.waiting-for-name`: Whoever is to review is not registered: it goes on by itself, and the limit of the case runs on
         *     - `river.decided`: A named person has decided a case you reviewed
         *     - `river.department-silent`: A department let its time run out in silence: a breach, and no opinion
         *     - `river.expert-review-outlasted`: The experts have not met in time: the clock goes on by itself
         *     - `river.prohibited`: A case was found to be prohibited where it is planned: it can only be refused, or restated
         *     - `river.overdue`: The limit of a case is over; it waits for its decision
         *     - `river.obligation-overdue`: The day of an obligation has passed
         *     - `river.obligation-fulfilled`: It is confirmed that an obligation is fulfilled
         *     - `river.obligation-open`: An obligation was found not to be fulfilled
         */
        post: operations["event.river"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    entitlement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Events `entitlement.*`; `type` tells which
         * @description - `entitlement.awaiting-confirmation`: A policy is met: one click with the account is all that is asked
         *     - `entitlement.confirmed`: Confirmed, and into which account it is paid (masked)
         *     - `entitlement.payment-ordered`: The bureau is asked to pay, and into which account (masked)
         *     - `entitlement.account-changed`: Another account stands on record: nothing is paid until it is confirmed anew
         *     - `entitlement.confirmation-due-soon`: The time to confirm is nearly over
         *     - `entitlement.queued`: The fund is exhausted: in the queue for it
         *     - `entitlement.lapsed`: The time to confirm is over
         *     - `entitlement.refused`: A review found that it cannot be granted
         *     - `entitlement.granted`: Granted; there is nothing to pay
         *     - `entitlement.paid`: An instalment was paid
         *     - `entitlement.payment-refused`: The finance bureau refused a payment; another account may be given
         *     - `entitlement.payment-returned`: The bank sent a payment back: another account is to be given
         *     - `entitlement.recovery`: What was paid is to be paid back, or is, or is late
         *     - `entitlement.waiting-for-name`: Whoever is to review or to pay is not registered: it goes on by itself, and its limit runs on
         *     - `entitlement.overdue-notice`: Payment is overdue: reason and plan (Art. 16); who is responsible stands in the message
         *     - `entitlement.plan-broken`: A day of the payment plan has passed without the payment planned
         */
        post: operations["event.entitlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    enterprise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another account stands on record than before */
        post: operations["event.enterprise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    overdue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An overdue payment has no reason and plan yet (Art. 16) */
        post: operations["event.overdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A request for erasure was carried out: how much was erased, what is kept */
        post: operations["event.personal-data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file was not taken, and its content is gone */
        post: operations["event.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Account: {
            bank: string;
            holder: string;
            number: string;
        };
        AccountInput: {
            bank: string;
            holder: string;
            number: string;
        };
        /** @description Event types, or this caller's calls by last path word, taken now */
        Allowed: string[];
        /** @description Of what is missing the kinds of which one is enough */
        AlternativeMaterials: string[];
        Amount: {
            /** @constant */
            kind: "none";
        } | {
            /** @constant */
            kind: "fixed";
            fen: components["schemas"]["Fen"];
        } | {
            /** @constant */
            kind: "table";
            rows: {
                label: string;
                /** @description Yields bool */
                when: string;
                fen: components["schemas"]["Fen"];
            }[];
        } | {
            /** @constant */
            kind: "formula";
            /** @description Yields int: fen × `per` */
            expression: string;
            /** @description Divisor, so that 3 % is `× 3` per 100; an expression where it is a rule too: 365 or 360 days */
            per: number | string;
            rounding: components["schemas"]["Rounding"];
            /** @description Nobody gets more, in fen */
            cap: components["schemas"]["Fen"];
        };
        ApplicationNews: {
            orderId?: components["schemas"]["OrderId"];
            /** @description The case */
            subject: {
                kind: string;
                id: string;
            } & {
                [key: string]: unknown;
            };
            title: string;
            /** @description In Chinese */
            body: string;
            en?: {
                title: string;
                body: string;
            };
            /** @description Until which day something is expected, that day included */
            lastDay?: components["schemas"]["PlainDate"];
            /** @description Whom to call */
            contact?: {
                name: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        ApplicationWindow: {
            from: components["schemas"]["PlainDate"];
            to: components["schemas"]["PlainDate"];
        };
        /**
         * @example {
         *       "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "kind": "joint-installation",
         *       "endedAt": "2026-03-02T01:30:00.000Z",
         *       "archivedAt": "2026-03-02T01:30:00.000Z",
         *       "removing": true,
         *       "archive": {
         *         "key": "archives/ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF.ndjson",
         *         "version": "2026.1",
         *         "bytes": 48213,
         *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *         "items": 42
         *       }
         *     }
         */
        Archive: {
            id: string;
            /** @enum {unknown} */
            kind: "joint-installation" | "project" | "river-approval" | "consultation" | "entitlement" | "emergency-works";
            endedAt: components["schemas"]["Instant"];
            archivedAt: components["schemas"]["Instant"];
            /** @description What lies apart from it is still being removed */
            removing: boolean;
            archive: components["schemas"]["StoredArchive"];
        };
        /**
         * @example {
         *       "id": "acceptance",
         *       "title": "研发投入补助",
         *       "updatedAt": "2026-03-02T01:30:00.000Z",
         *       "departments": [
         *         {
         *           "department": "natural-resources"
         *         }
         *       ]
         *     }
         */
        AwardList: {
            id: string;
            title: string;
            updatedAt: components["schemas"]["Instant"];
            departments: {
                department: string;
                disqualified?: components["schemas"]["DepartmentRestricted"];
            }[];
        };
        BalanceByYear: {
            [key: string]: number | null;
        };
        BatchBuilding: {
            /** @description As on the site plan, such as 3号楼 */
            name: string;
            /** @description Homes or shops in it */
            units?: number;
        };
        BenefitActor: {
            /** @enum {unknown} */
            kind: "citizen" | "department";
            id: string;
        };
        /**
         * @description Paid, sent back by the bank, paid anew, lapsed, or paid back
         * @enum {unknown}
         */
        BenefitMoney: "paid" | "returned" | "reissued" | "lapsed" | "recovering" | "recovered";
        /**
         * @example {
         *       "id": "acceptance",
         *       "at": "2026-03-02T01:30:00.000Z",
         *       "reason": "资料不全"
         *     }
         */
        BenefitObjectionShown: {
            id: string;
            at: components["schemas"]["Instant"];
            reason: string;
            decision?: {
                at: components["schemas"]["Instant"];
                upheld: boolean;
                reason: string;
            };
        };
        BenefitRecovery: {
            /** @description Money in fen */
            fen: number;
            reason: string;
            basis: string;
            payInto: string;
            since: components["schemas"]["Instant"];
            plan: {
                on: components["schemas"]["PlainDate"];
                fen: number;
            }[];
            repayments: {
                /** @description Money in fen */
                fen: number;
                on: components["schemas"]["PlainDate"];
                reference: string;
                at: components["schemas"]["Instant"];
            }[];
            ended?: {
                at: components["schemas"]["Instant"];
                reason: string;
            };
        };
        /**
         * @example {
         *       "fen": 5000000,
         *       "reason": "资料不全",
         *       "basis": "《行政许可法》第四十二条",
         *       "payInto": "桂林市财政局国库账户",
         *       "plan": [
         *         {
         *           "on": "2026-03-02",
         *           "fen": 5000000
         *         }
         *       ]
         *     }
         */
        BenefitRecoveryAsked: {
            fen: number;
            reason: string;
            /** @description The provision it rests on */
            basis: string;
            /**
             * @description The public account, in words
             * @example 桂林市财政局国库账户
             */
            payInto: string;
            /** @description Days and sums, in order; together what is left */
            plan: {
                on: components["schemas"]["PlainDate"];
                fen: number;
            }[];
        };
        Bottleneck: {
            stage: string;
            step: string;
            title: components["schemas"]["Text"];
            department?: string;
            /**
             * @description Whose move it is; `registration`: nobody is registered as the department yet
             * @enum {unknown}
             */
            waitsFor: "department" | "owner" | "registration";
            /** @description What the owner has yet to give */
            missing: string[];
            alternatives?: components["schemas"]["AlternativeMaterials"];
            due: components["schemas"]["DueOrNone"];
            lastDay: components["schemas"]["LastDayOrNone"];
            remaining: number;
            /** @description Working days past its own limit */
            overdue: number;
            /** @description Working days the rest of the stage takes at least */
            restOfPlan: number;
        };
        Building: {
            floorAreaM2: number;
            heightM: number;
        };
        /**
         * @example {
         *       "year": 2026,
         *       "published": true,
         *       "version": "2026.1",
         *       "workingDays": 15,
         *       "sources": [
         *         {
         *           "source": "nation",
         *           "status": "missing"
         *         }
         *       ],
         *       "days": [
         *         {
         *           "date": "2026-03-02",
         *           "kind": "holiday",
         *           "by": "nation"
         *         }
         *       ],
         *       "told": [
         *         {
         *           "source": "nation",
         *           "withdrawn": true,
         *           "off": [],
         *           "work": []
         *         }
         *       ]
         *     }
         */
        CalendarYear: {
            year: number;
            published: boolean;
            version: string;
            workingDays: number;
            sources: {
                /** @enum {unknown} */
                source: "nation" | "region";
                /** @enum {unknown} */
                status: "missing" | "published" | "withdrawn";
                /** @description 0: it ships with the platform */
                version?: number;
                notice?: components["schemas"]["NoticeReference"];
            }[];
            days: {
                date: components["schemas"]["PlainDate"];
                /** @enum {unknown} */
                kind: "holiday" | "make-up" | "working";
                name?: components["schemas"]["Text"];
                /**
                 * @description By whose notice; `statute`: by law alone, until the notice is in
                 * @enum {unknown}
                 */
                by: "nation" | "region" | "statute";
            }[];
            /** @description What other pages tell of a missing notice: to be compared with the notice, and never in force */
            told: {
                /** @enum {unknown} */
                source: "nation" | "region";
                withdrawn: boolean;
                off: components["schemas"]["NoticeDay"][];
                work: components["schemas"]["NoticeDay"][];
            }[];
        };
        /**
         * @example {
         *       "version": 1,
         *       "at": "2026-03-02T01:30:00.000Z",
         *       "by": "op-7",
         *       "why": "国办发明电〔2025〕7 号",
         *       "notice": {
         *         "year": 2026,
         *         "source": "nation",
         *         "version": 1,
         *         "notice": {},
         *         "withdrawn": true,
         *         "off": [
         *           {
         *             "date": "2026-03-02",
         *             "name": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             }
         *           }
         *         ],
         *         "work": [
         *           {
         *             "date": "2026-03-02",
         *             "name": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             }
         *           }
         *         ]
         *       }
         *     }
         */
        CalendarYearVersion: {
            version: number;
            at: components["schemas"]["Instant"];
            /** @description The account of the operator */
            by: string;
            why: components["schemas"]["Why"];
            notice: {
                year: number;
                /** @enum {unknown} */
                source: "nation" | "region";
                version: number;
                notice: components["schemas"]["NoticeReference"];
                withdrawn: boolean;
                off: components["schemas"]["NoticeDay"][];
                work: components["schemas"]["NoticeDay"][];
            };
        };
        /** @enum {unknown} */
        CallBackAspect: "steps" | "manner" | "quality" | "date";
        /**
         * @example {
         *       "kind": "high-tech",
         *       "validTo": "2027-12-31"
         *     }
         */
        Certificate: {
            /** @enum {unknown} */
            kind: "high-tech" | "technology-sme" | "innovative-sme" | "specialised-sme" | "little-giant" | "single-champion" | "gazelle" | "green-factory" | "intangible-heritage" | "a-grade-scenic" | "quality-award";
            level?: ("national" | "autonomous-region" | "municipal") | null;
            grantedOn?: components["schemas"]["PlainDate"] | null;
            /** @description 首次认定 / 重新认定; left out where that is not clear, as after a lapse */
            award?: ("first" | "renewal") | null;
            validTo?: components["schemas"]["PlainDate"] | null;
        };
        /**
         * @example {
         *       "channel": "email",
         *       "address": "七星区样例路 1 号",
         *       "status": "unverified",
         *       "quietHours": {
         *         "from": "21:00",
         *         "to": "08:00"
         *       },
         *       "consentedAt": "2026-03-02T01:30:00.000Z"
         *     }
         */
        Channel: {
            channel: components["schemas"]["ChannelName"];
            /** @description Masked */
            address: string;
            /** @enum {unknown} */
            status: "unverified" | "active" | "paused";
            quietHours: components["schemas"]["QuietHours"];
            consentedAt: components["schemas"]["Instant"];
            verifiedAt?: components["schemas"]["Instant"];
            /** @description The address took nothing: give it again, or another */
            pausedAt?: components["schemas"]["Instant"];
        };
        /**
         * @example {
         *       "id": "cd_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "owner": {
         *         "kind": "department",
         *         "id": "acceptance"
         *       },
         *       "channel": "email",
         *       "messages": 3,
         *       "status": "sending",
         *       "createdAt": "2026-03-02T01:30:00.000Z",
         *       "attempts": 2
         *     }
         */
        ChannelDelivery: {
            /** @example cd_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
            id: string;
            owner: {
                /** @enum {unknown} */
                kind: "enterprise" | "citizen" | "department" | "partner";
                id: string;
            };
            channel: components["schemas"]["ChannelName"];
            /** @description How many messages of the mailbox it names */
            messages: number;
            /**
             * @description accepted: by the provider; bounced, refused: the address takes nothing; expired: nobody took it within a day; withdrawn: consent ended first
             * @enum {unknown}
             */
            status: "sending" | "accepted" | "delivered" | "bounced" | "refused" | "expired" | "withdrawn";
            createdAt: components["schemas"]["Instant"];
            attempts: number;
            /** @description Why the last attempt came to nothing, as the provider names it */
            lastFailure?: string;
            endedAt?: components["schemas"]["Instant"];
        };
        /** @enum {unknown} */
        ChannelName: "email" | "sms";
        Charge: {
            /** @description As the contract calls it */
            item: string;
            fen: number;
            /** @description The published price that it rests on */
            basis: string;
        };
        Check: components["schemas"]["CheckMet"] | components["schemas"]["CheckWithConditions"] | components["schemas"]["CheckNotMet"];
        CheckMet: {
            item: string;
            /** @constant */
            answer: "met";
            grounds?: string;
        };
        CheckNotMet: {
            item: string;
            /** @constant */
            answer: "not-met";
            grounds: string;
        };
        CheckWithConditions: {
            item: string;
            /** @constant */
            answer: "with-conditions";
            conditions: components["schemas"]["Condition"][];
            grounds: string;
        };
        /** @description Where several may be asked for a service: the one that is, see `GET /v1/joint-installations/providers` */
        ChosenProviders: {
            [key: string]: components["schemas"]["PartnerId"];
        };
        /**
         * @example {
         *       "birthDate": "2025-03-10"
         *     }
         */
        CitizenFacts: {
            /** @description 出生日期 */
            birthDate?: components["schemas"]["PlainDate"] | null;
            /** @description 死亡日期: told once somebody has died */
            deathDate?: components["schemas"]["PlainDate"] | null;
            /** @description 户籍地: six digits of GB/T 2260, of anywhere; who has moved away is known by it */
            hukouRegion?: string | null;
            /** @description 户籍迁入日期 */
            hukouSince?: components["schemas"]["PlainDate"] | null;
            /**
             * @description 监护人: by the id of the identity platform
             * @example c-7f3a9b21
             */
            guardian?: string | null;
            /** @description 成年但无或限制民事行为能力（民法典 arts. 21, 22）: the guardian acts */
            incapacitated?: boolean | null;
        } & {
            [key: string]: components["schemas"]["IndicatorValue"];
        };
        /**
         * @example {
         *       "birthDate": "2025-03-10"
         *     }
         */
        CitizenFactsInput: {
            /** @description 出生日期 */
            birthDate?: components["schemas"]["PlainDate"] | null;
            /** @description 死亡日期: told once somebody has died */
            deathDate?: components["schemas"]["PlainDate"] | null;
            /** @description 户籍地: six digits of GB/T 2260, of anywhere; who has moved away is known by it */
            hukouRegion?: string | null;
            /** @description 户籍迁入日期 */
            hukouSince?: components["schemas"]["PlainDate"] | null;
            /**
             * @description 监护人: by the id of the identity platform
             * @example c-7f3a9b21
             */
            guardian?: string | null;
            /** @description 成年但无或限制民事行为能力（民法典 arts. 21, 22）: the guardian acts */
            incapacitated?: boolean | null;
        } & {
            [key: string]: components["schemas"]["IndicatorValueInput"];
        };
        CitizenRecord: {
            /** @example c-7f3a9b21 */
            citizen: string;
            /** @description The register or department, e.g. market-regulation */
            source: string;
            asOf: components["schemas"]["PlainDate"];
            /** @description Facts from elsewhere, by field (`employees`) or by part of a field (`revenue.2024`); `account` is one */
            provenance?: {
                [key: string]: components["schemas"]["Provenance"];
            } | null;
            facts: components["schemas"]["CitizenFactsInput"];
            account?: {
                bank?: string | null;
                holder?: string | null;
                number?: string | null;
            } | null;
        };
        /**
         * @example {
         *       "commitment": "cm_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "since": "2026-03-02T01:30:00.000Z",
         *       "until": "2026-03-02T01:30:00.000Z",
         *       "basis": "《行政许可法》第四十二条"
         *     }
         */
        CommitmentBar: {
            commitment: string;
            /** @description Every one, if not named */
            matter?: string;
            since: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            basis: string;
        };
        CommitmentCheck: {
            /** @constant */
            way: "checked";
            /** @description Working days after it was made */
            after: components["schemas"]["WorkingDays"];
            /** @description In which the department then checks */
            within: components["schemas"]["WorkingDays"];
            /** @description On the spot, by data, by sample */
            how: components["schemas"]["Text"];
            /** @description Else the department whose matter it is */
            by?: string;
        } | {
            /** @constant */
            way: "exempt";
            basis: string;
        };
        /** @example cm_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        CommitmentId: string;
        /**
         * @example {
         *       "place": "civic-centre-north-1",
         *       "confidence": "published-here",
         *       "sample": true,
         *       "matters": [
         *         {
         *           "code": "2602-450305-04-01-123456",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "told": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "basis": "《行政许可法》第四十二条",
         *           "check": {
         *             "way": "checked",
         *             "after": 5,
         *             "within": 3,
         *             "how": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             }
         *           },
         *           "excludedMonths": 6,
         *           "excludedFrom": "this-matter"
         *         }
         *       ],
         *       "version": 1,
         *       "effectiveFrom": "2026-03-02"
         *     }
         */
        CommitmentList: {
            /** @description Whose list it is */
            place: string;
            confidence: components["schemas"]["Confidence"];
            /** @default false */
            sample: boolean;
            matters: components["schemas"]["CommitmentMatter"][];
            version: number;
            effectiveFrom: components["schemas"]["PlainDate"];
            publishedAt?: components["schemas"]["Instant"];
            publishedBy?: string;
            why?: components["schemas"]["Why"];
        };
        /**
         * @example {
         *       "place": "civic-centre-north-1",
         *       "confidence": "published-here",
         *       "sample": true,
         *       "matters": [
         *         {
         *           "code": "2602-450305-04-01-123456",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "told": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "basis": "《行政许可法》第四十二条",
         *           "check": {
         *             "way": "checked",
         *             "after": 5,
         *             "within": 3,
         *             "how": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             },
         *             "by": "op-7"
         *           },
         *           "mendWithin": 5,
         *           "excludedMonths": 6,
         *           "excludedFrom": "this-matter"
         *         }
         *       ],
         *       "effectiveFrom": "2026-03-02",
         *       "why": "国办发明电〔2025〕7 号",
         *       "replaces": 1
         *     }
         */
        CommitmentListChange: {
            /** @description Whose list it is */
            place: string;
            confidence: components["schemas"]["Confidence"];
            /** @default false */
            sample?: boolean;
            matters: components["schemas"]["CommitmentMatter"][];
            /** @description From which day it holds; today or later */
            effectiveFrom: components["schemas"]["PlainDate"];
            why: components["schemas"]["Why"];
            /** @description The version seen; 0 for none yet */
            replaces?: number;
        };
        CommitmentMatter: {
            code: components["schemas"]["CommitmentMatterCode"];
            title: components["schemas"]["Text"];
            /** @description What the applicant is told: conditions, duties, and what follows when they are not met */
            told: components["schemas"]["Text"];
            basis: string;
            check: components["schemas"]["CommitmentCheck"];
            /** @description In which a broken one may be mended; else it is revoked at once */
            mendWithin?: components["schemas"]["WorkingDays"];
            /** @description For so long no commitment is taken of who broke one */
            excludedMonths: number;
            /**
             * @description From what
             * @enum {unknown}
             */
            excludedFrom: "this-matter" | "every-matter";
        };
        /** @description Of the published list */
        CommitmentMatterCode: string;
        CommittedStep: {
            stage: string;
            step: string;
            /** @description Not while it is broken, and not once it is revoked */
            holds: boolean;
            made: components["schemas"]["MadeCommitment"];
        };
        Condition: {
            text: string;
            dueOn?: components["schemas"]["PlainDate"];
        };
        /**
         * @description published-here: by the place itself; read, or only reported, elsewhere; unverified: from memory
         * @enum {unknown}
         */
        Confidence: "published-here" | "read" | "reported" | "unverified";
        ConsentRecord: {
            channel: components["schemas"]["ChannelName"];
            /** @enum {unknown} */
            act: "given" | "verified" | "withdrawn" | "paused";
            at: components["schemas"]["Instant"];
            /** @description The subject of the token; `platform` where an address took nothing */
            by: string;
        };
        /**
         * @example {
         *       "to": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "about": {
         *         "kind": "case",
         *         "id": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       },
         *       "question": "该地块是否在永久基本农田内？",
         *       "materials": [
         *         {
         *           "kind": "business-license",
         *           "reference": "GL-2026-000123"
         *         }
         *       ],
         *       "id": "cl_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "from": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "orderId": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "servedAt": "2026-03-02T01:30:00.000Z",
         *       "status": "replied",
         *       "deadline": {
         *         "kind": "statutory",
         *         "basis": "《行政许可法》第四十二条",
         *         "budget": 15,
         *         "unit": "working-days",
         *         "anchor": "2026-03-02T01:30:00.000Z",
         *         "due": "2026-03-02T01:30:00.000Z",
         *         "lastDay": "2026-03-02",
         *         "used": 5.5,
         *         "remaining": 9.5,
         *         "provisional": false,
         *         "breached": false,
         *         "overdue": 0,
         *         "suspended": false,
         *         "calendarVersion": "2026.1",
         *         "start": {
         *           "by": "filing",
         *           "kind": "joint-installation"
         *         },
         *         "receivedOn": "2026-03-02",
         *         "received": "on-time",
         *         "days": [
         *           {
         *             "date": "2026-03-02",
         *             "counted": 0,
         *             "used": 5.5,
         *             "why": "anchor"
         *           }
         *         ],
         *         "notes": [
         *           {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           }
         *         ]
         *       },
         *       "service": {
         *         "servedAt": "2026-03-02T01:30:00.000Z"
         *       },
         *       "remarks": [
         *         {
         *           "at": "2026-03-02T01:30:00.000Z"
         *         }
         *       ],
         *       "timeline": [
         *         {
         *           "at": "2026-03-02T01:30:00.000Z",
         *           "code": "order.accepted"
         *         }
         *       ],
         *       "allowed": [
         *         "accepted"
         *       ]
         *     }
         */
        Consultation: {
            /** @description The department that is asked */
            to: components["schemas"]["PartnerId"];
            about: components["schemas"]["InDoubt"];
            /** @description No personal data: the letter is delivered whole */
            question: string;
            /** @default [] */
            materials: components["schemas"]["MaterialAtFirst"][];
            id: components["schemas"]["ConsultationId"];
            /** @description The department that asks */
            from: components["schemas"]["PartnerId"];
            orderId: components["schemas"]["OrderId"];
            servedAt: components["schemas"]["Instant"];
            fromName?: components["schemas"]["PartnerName"];
            toName?: components["schemas"]["PartnerName"];
            /** @description served, replied, deemed-consent or withdrawn */
            status: components["schemas"]["OrderStatus"];
            /** @description An answer, or consent by silence with article, receipt and days counted */
            outcome?: components["schemas"]["LetterOutcome"];
            deadline: components["schemas"]["Deadline"];
            service: {
                servedAt: components["schemas"]["Instant"];
                push?: components["schemas"]["Proof"];
            };
            /** @description Answers without a clear position: kept, and the clock ran on */
            remarks: ({
                at: components["schemas"]["Instant"];
            } & {
                [key: string]: unknown;
            })[];
            firstResponder?: components["schemas"]["FirstResponder"];
            timeline: components["schemas"]["TimelineEntry"][];
            allowed: components["schemas"]["Allowed"];
        };
        /** @example cl_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        ConsultationId: string;
        ConsultationSubject: {
            /** @constant */
            kind: "consultation";
            /** @example cl_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
            id: string;
        } & {
            [key: string]: unknown;
        };
        ConsultationSummary: {
            /** @description The department that is asked */
            to: components["schemas"]["PartnerId"];
            about: components["schemas"]["InDoubt"];
            id: components["schemas"]["ConsultationId"];
            /** @description The department that asks */
            from: components["schemas"]["PartnerId"];
            orderId: components["schemas"]["OrderId"];
            servedAt: components["schemas"]["Instant"];
            /** @description served, replied, deemed-consent or withdrawn */
            status: components["schemas"]["OrderStatus"];
            /** @description An answer, or consent by silence with article, receipt and days counted */
            outcome?: components["schemas"]["LetterOutcome"];
            fromName?: components["schemas"]["PartnerName"];
            toName?: components["schemas"]["PartnerName"];
            next?: components["schemas"]["Next"];
        };
        Contact: {
            name: string;
            phone: string;
        };
        Contract: {
            number?: string;
            charges: components["schemas"]["Charge"][];
            /** @description All that it charges */
            fen: number;
            paidFen: number;
            signed?: {
                at: components["schemas"]["Instant"];
                /** @enum {unknown} */
                by: "partner" | "applicant";
                /** @description The day that was named */
                on?: string;
                confirmedAt?: components["schemas"]["Instant"];
            };
            payments: {
                at: components["schemas"]["Instant"];
                /** @enum {unknown} */
                by: "partner" | "applicant";
                /** @description The day that was named */
                on?: string;
                confirmedAt?: components["schemas"]["Instant"];
                fen: number;
            }[];
            /** @enum {unknown} */
            owes?: "signature" | "payment";
        };
        Correction: components["schemas"]["Resubmission"] & {
            orderId: components["schemas"]["OrderId"];
        };
        Counts: {
            open: number;
            mine: number;
            waiting: number;
            ended: number;
            overdue: number;
            /** @description Whether all were counted, by all that was asked: of each at most 10,000 are, of `mine` 200 where each is read */
            exact: boolean;
        };
        /**
         * @example {
         *       "office": "linggui-finance"
         *     }
         */
        CountyFacts: {
            /** @description The department, as it is registered, that confirms and is paid for the county */
            office?: string | null;
        } & {
            [key: string]: components["schemas"]["IndicatorValueInput"];
        };
        CountyRecord: {
            county: components["schemas"]["Region"];
            /** @description The register or department, e.g. market-regulation */
            source: string;
            asOf: components["schemas"]["PlainDate"];
            /** @description Facts from elsewhere, by field (`employees`) or by part of a field (`revenue.2024`); `account` is one */
            provenance?: {
                [key: string]: components["schemas"]["Provenance"];
            } | null;
            facts: components["schemas"]["CountyFacts"];
            account?: {
                bank?: string | null;
                holder?: string | null;
                number?: string | null;
            } | null;
        };
        Crossing: {
            /** @constant */
            matter: "road-excavation";
            /** @description Which road, green space or river, and from where to where */
            place: string;
            lengthM?: number;
            widthM?: number;
            depthM?: number;
            areaM2?: number;
            /** @description When the road was handed over; unknown counts as young */
            builtOn?: components["schemas"]["PlainDate"];
            /** @description When it was last overhauled */
            overhauledOn?: components["schemas"]["PlainDate"];
        } | {
            /** @constant */
            matter: "trees";
            /** @description Which road, green space or river, and from where to where */
            place: string;
            lengthM?: number;
            widthM?: number;
            depthM?: number;
            areaM2?: number;
            count: number;
            /** @description Whether one of them is 古树名木 */
            protected: boolean;
        } | {
            /** @enum {unknown} */
            matter: "planning" | "green-space" | "highway" | "river";
            /** @description Which road, green space or river, and from where to where */
            place: string;
            lengthM?: number;
            widthM?: number;
            depthM?: number;
            areaM2?: number;
        };
        /**
         * @example {
         *       "id": "acceptance",
         *       "at": "2026-03-02T01:30:00.000Z",
         *       "effect": "tell-partner",
         *       "attempts": 2
         *     }
         */
        DeadEffect: {
            id: string;
            at: components["schemas"]["Instant"];
            effect: string;
            /** @description Of an execution that should have started */
            machine?: string;
            /** @description Who should have been told */
            recipient?: string;
            /** @description Of what */
            type?: string;
            attempts: number;
            lastError?: string;
        };
        Deadline: components["schemas"]["DeadlineSummary"] & {
            /** @description The event from which it runs */
            start: components["schemas"]["DeadlineStart"];
            receivedOn: components["schemas"]["PlainDate"];
            /** @enum {unknown} */
            received: "on-time" | "after-cut-off" | "on-a-day-off";
            /** @description Of what an applicant filed: the hour of its window */
            cutOff?: components["schemas"]["TimeOfDay"];
            days: components["schemas"]["ReckonedDay"][];
            /** @description From when, why then, what stood, until when and what is provisional, as a clerk would say it */
            notes: components["schemas"]["Text"][];
        };
        /**
         * @example {
         *       "subject": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "asOf": "2026-03-02T01:30:00.000Z",
         *       "limits": {
         *         "acceptance": {
         *           "kind": "statutory",
         *           "basis": "《行政许可法》第四十二条",
         *           "budget": 15,
         *           "unit": "working-days",
         *           "anchor": "2026-03-02T01:30:00.000Z",
         *           "due": "2026-03-02T01:30:00.000Z",
         *           "lastDay": "2026-03-02",
         *           "used": 5.5,
         *           "remaining": 9.5,
         *           "provisional": false,
         *           "breached": false,
         *           "overdue": 0,
         *           "suspended": false,
         *           "calendarVersion": "2026.1",
         *           "start": {
         *             "by": "filing",
         *             "kind": "joint-installation"
         *           },
         *           "receivedOn": "2026-03-02",
         *           "received": "on-time",
         *           "days": [
         *             {
         *               "date": "2026-03-02",
         *               "counted": 0,
         *               "used": 5.5,
         *               "why": "anchor"
         *             }
         *           ],
         *           "notes": [
         *             {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             }
         *           ]
         *         }
         *       }
         *     }
         */
        DeadlineExplained: {
            subject: string;
            asOf: components["schemas"]["Instant"];
            limits: {
                [key: string]: components["schemas"]["Deadline"] & {
                    metAt?: components["schemas"]["Instant"];
                    /** @description Recorded once, whatever happens later */
                    breachedAt?: components["schemas"]["Instant"];
                    /** @description Of a whole: the path that decides */
                    path?: {
                        steps: components["schemas"]["StepId"][];
                        /** @description It stood still or was extended, and is longer by that than the plan */
                        lengthened: boolean;
                        /** @description The steps that stand still now */
                        standing: components["schemas"]["StepId"][];
                    };
                };
            };
            /** @description What happened to them besides the passing of days, in words */
            notes?: components["schemas"]["Text"][];
            plan?: components["schemas"]["PlanExplained"];
        };
        DeadlineStart: {
            /** @constant */
            by: "filing";
            /** @enum {unknown} */
            kind: "joint-installation" | "project" | "river-approval";
        } | {
            /** @constant */
            by: "push";
            /** @constant */
            counts?: "next-half";
        } | {
            /** @enum {unknown} */
            by: "acceptance" | "event";
        };
        DeadlineSummary: {
            /** @enum {unknown} */
            kind: "statutory" | "promised";
            basis: string;
            /** @description So many of `unit` */
            budget: number;
            /** @enum {unknown} */
            unit: "working-days" | "natural-days" | "months" | "hours";
            anchor: components["schemas"]["Instant"];
            due: components["schemas"]["DueOrNone"];
            lastDay: components["schemas"]["LastDayOrNone"];
            used: number;
            remaining: number;
            provisional: boolean;
            /** @description Where it is provisional: what it waits for, and how far it may move */
            mayMove?: components["schemas"]["Movable"];
            breached: boolean;
            overdue: number;
            suspended: boolean;
            calendarVersion: string;
        };
        DecidingFact: {
            path: string;
            /** @description null where it is personal */
            value: unknown;
            /** @constant */
            withheld?: true;
            source: string;
            asOf: components["schemas"]["PlainDate"];
        };
        DeliveredEvent: {
            /** @description What happened, e.g. `order.created` */
            type: string;
            /** @description When it happened; the same in every attempt */
            timestamp: components["schemas"]["Instant"];
            /** @description Where it stands among all events of this endpoint: 1 for the first, no number is left out */
            sequence: number;
            data: {
                [key: string]: unknown;
            };
            /**
             * @description It is played for the receiver, and nothing of it is real
             * @constant
             */
            sandbox?: true;
        };
        Delivery: components["schemas"]["DeliverySummary"] & {
            event: components["schemas"]["DeliveredEvent"];
            /** @description Oldest first; the last 100 */
            attempts: (components["schemas"]["DeliveryAttempt"] & {
                /** @description The first 500 bytes of an answer that did not take the event; kept for 30 days */
                said?: string;
            })[];
        };
        DeliveryAttempt: {
            at: components["schemas"]["Instant"];
            /** @description 1, and one more with each replay */
            round: number;
            /** @description How long it took, in real milliseconds */
            ms: number;
            /** @description The answer's status code */
            answer?: number;
            failure?: components["schemas"]["SendFailure"];
        };
        /** @example wd_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        DeliveryId: string;
        /**
         * @example {
         *       "id": "wd_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "recipient": {
         *         "kind": "partner",
         *         "id": "acceptance"
         *       },
         *       "sequence": 42,
         *       "type": "order.accepted",
         *       "status": "pending",
         *       "createdAt": "2026-03-02T01:30:00.000Z",
         *       "round": 1,
         *       "roundBegunAt": "2026-03-02T01:30:00.000Z",
         *       "tries": 1,
         *       "attempted": 2
         *     }
         */
        DeliverySummary: {
            id: components["schemas"]["DeliveryId"];
            recipient: components["schemas"]["Recipient"];
            /** @description Where the event stands in its recipient's feed */
            sequence: number;
            /** @description The event's type */
            type: string;
            /** @enum {unknown} */
            status: "pending" | "delivered" | "held" | "dead" | "disabled" | "inbox";
            createdAt: components["schemas"]["Instant"];
            /** @description 1, and one more with each replay */
            round: number;
            roundBegunAt: components["schemas"]["Instant"];
            /** @description Who asked for the newest replay: the subject of the token */
            replayedBy?: string;
            /** @description Attempts of this round */
            tries: number;
            /** @description Attempts of all rounds */
            attempted: number;
            lastAttempt?: components["schemas"]["DeliveryAttempt"];
            nextAttemptAt?: components["schemas"]["Instant"];
            deliveredAt?: components["schemas"]["Instant"];
            recipientName?: components["schemas"]["PartnerName"];
        };
        DepartmentRestricted: {
            until: components["schemas"]["Instant"];
            records: string[];
        };
        /** @description Null while an open suspension keeps the clock still */
        DueOrNone: components["schemas"]["Instant"] | null;
        EmergencyTerms: {
            /** @description From the report, by the clock: nights and days off count */
            papersHours: number;
            papersBasis: string;
            /** @description Of each department, from the papers */
            answerDays: components["schemas"]["WorkingDays"];
            /** @description Natural days from the report */
            restorationDays: number;
            /** @description Of the answer and the restoration */
            basis: string;
            confidence: components["schemas"]["Confidence"];
        };
        EmergencyWorks: components["schemas"]["NewEmergencyWorks"] & {
            id: components["schemas"]["EmergencyWorksId"];
            partner: components["schemas"]["PartnerId"];
            orderId: components["schemas"]["OrderId"];
            reviews: {
                department: string;
                orderId: components["schemas"]["OrderId"];
                /** @enum {unknown} */
                answer?: "approved" | "refused";
                answeredAt?: components["schemas"]["Instant"];
            }[];
            rules: string;
            reportedAt: components["schemas"]["Instant"];
            partnerName?: components["schemas"]["PartnerName"];
            status: components["schemas"]["OrderStatus"];
            limits: {
                [key: string]: components["schemas"]["Limit"];
            };
            /** @description What was filed afterwards */
            papers?: {
                at: components["schemas"]["Instant"];
                line: components["schemas"]["Line"];
                papers: string[];
                note?: string;
            };
            timeline: components["schemas"]["TimelineEntry"][];
        };
        /** @example ew_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        EmergencyWorksId: string;
        /**
         * Format: uri
         * @description Where signed webhooks go; on AWS only https to public addresses
         */
        EndpointUrl: string;
        EnterpriseDetails: {
            /** @description The name of the enterprise: public, no personal data */
            name?: string | null;
            asOf: components["schemas"]["PlainDate"];
            /** @description Facts from elsewhere, by field (`employees`) or by part of a field (`revenue.2024`); `account` is one */
            provenance?: {
                [key: string]: components["schemas"]["Provenance"];
            } | null;
            facts: components["schemas"]["EnterpriseFactsInput"];
            contacts?: {
                legalRepresentative?: string | null;
                contactPerson?: string | null;
                phone?: string | null;
            } | null;
            account?: {
                bank?: string | null;
                holder?: string | null;
                number?: string | null;
            } | null;
        };
        /**
         * @example {
         *       "region": "450305",
         *       "industry": "C3921",
         *       "size": "medium",
         *       "status": "operating",
         *       "employees": 86,
         *       "revenue": {
         *         "2025": 4800000000
         *       }
         *     }
         */
        EnterpriseFacts: {
            /** @description 注册地 */
            region?: components["schemas"]["Region"] | null;
            /** @description 国民经济行业代码 with its section letter, GB/T 4754-2017, e.g. C3912 */
            industry?: string | null;
            /** @description 主体类型: 公司、合伙、个人独资、合作社、个体户, 社会组织、事业单位、律师事务所 */
            form?: ("company" | "partnership" | "sole-proprietor" | "cooperative" | "individual" | "social-organisation" | "public-institution" | "law-firm") | null;
            /** @description 企业划型 (工信部联企业〔2011〕300号) */
            size?: ("large" | "medium" | "small" | "micro") | null;
            /** @description 登记状态 */
            status?: ("operating" | "abnormal" | "revoked" | "cancelled") | null;
            /** @description 成立日期 */
            registeredOn?: components["schemas"]["PlainDate"] | null;
            /** @description 注册资本, fen */
            registeredCapital?: number | null;
            /** @description 从业人数 */
            employees?: number | null;
            /** @description 当年新招用高校毕业生人数 */
            newGraduates?: number | null;
            /** @description 上年度裁员人数 */
            layoffs?: number | null;
            /** @description 连续缴纳社会保险月数 */
            insuredMonths?: number | null;
            /** @description 规模以上 */
            aboveScale?: boolean | null;
            /** @description 首次入规日期 */
            aboveScaleSince?: components["schemas"]["PlainDate"] | null;
            /** @description 纳税信用等级 */
            creditGrade?: ("A" | "B" | "M" | "C" | "D") | null;
            /** @description 是否在严重失信主体名单 */
            dishonest?: boolean | null;
            /** @description 营业收入, fen by year */
            revenue?: components["schemas"]["FenByYear"] | null;
            /** @description 利润总额, fen by year, may be negative */
            profit?: components["schemas"]["BalanceByYear"] | null;
            /** @description 实缴税收, fen by year */
            taxPaid?: components["schemas"]["FenByYear"] | null;
            /** @description 研发费用, fen by year */
            researchSpending?: components["schemas"]["FenByYear"] | null;
            /** @description 出口额, fen by year */
            exports?: components["schemas"]["FenByYear"] | null;
            /** @description 设备投资, fen by year */
            equipmentInvestment?: components["schemas"]["FenByYear"] | null;
            /** @description 贷款利息支出, fen by year */
            loanInterest?: components["schemas"]["FenByYear"] | null;
            /** @description 有效专利件数 */
            patents?: {
                invention?: number | null;
                utility?: number | null;
                design?: number | null;
            } | null;
            /** @description 资质荣誉 */
            certificates?: components["schemas"]["Certificate"][] | null;
        } & {
            [key: string]: components["schemas"]["IndicatorValue"];
        };
        /**
         * @example {
         *       "region": "450305",
         *       "industry": "C3921",
         *       "size": "medium",
         *       "status": "operating",
         *       "employees": 86,
         *       "revenue": {
         *         "2025": 4800000000
         *       }
         *     }
         */
        EnterpriseFactsInput: {
            /** @description 注册地 */
            region?: components["schemas"]["Region"] | null;
            /** @description 国民经济行业代码 with its section letter, GB/T 4754-2017, e.g. C3912 */
            industry?: string | null;
            /** @description 主体类型: 公司、合伙、个人独资、合作社、个体户, 社会组织、事业单位、律师事务所 */
            form?: ("company" | "partnership" | "sole-proprietor" | "cooperative" | "individual" | "social-organisation" | "public-institution" | "law-firm") | null;
            /** @description 企业划型 (工信部联企业〔2011〕300号) */
            size?: ("large" | "medium" | "small" | "micro") | null;
            /** @description 登记状态 */
            status?: ("operating" | "abnormal" | "revoked" | "cancelled") | null;
            /** @description 成立日期 */
            registeredOn?: components["schemas"]["PlainDate"] | null;
            /** @description 注册资本, fen */
            registeredCapital?: number | null;
            /** @description 从业人数 */
            employees?: number | null;
            /** @description 当年新招用高校毕业生人数 */
            newGraduates?: number | null;
            /** @description 上年度裁员人数 */
            layoffs?: number | null;
            /** @description 连续缴纳社会保险月数 */
            insuredMonths?: number | null;
            /** @description 规模以上 */
            aboveScale?: boolean | null;
            /** @description 首次入规日期 */
            aboveScaleSince?: components["schemas"]["PlainDate"] | null;
            /** @description 纳税信用等级 */
            creditGrade?: ("A" | "B" | "M" | "C" | "D") | null;
            /** @description 是否在严重失信主体名单 */
            dishonest?: boolean | null;
            /** @description 营业收入, fen by year */
            revenue?: components["schemas"]["FenByYear"] | null;
            /** @description 利润总额, fen by year, may be negative */
            profit?: components["schemas"]["BalanceByYear"] | null;
            /** @description 实缴税收, fen by year */
            taxPaid?: components["schemas"]["FenByYear"] | null;
            /** @description 研发费用, fen by year */
            researchSpending?: components["schemas"]["FenByYear"] | null;
            /** @description 出口额, fen by year */
            exports?: components["schemas"]["FenByYear"] | null;
            /** @description 设备投资, fen by year */
            equipmentInvestment?: components["schemas"]["FenByYear"] | null;
            /** @description 贷款利息支出, fen by year */
            loanInterest?: components["schemas"]["FenByYear"] | null;
            /** @description 有效专利件数 */
            patents?: {
                invention?: number | null;
                utility?: number | null;
                design?: number | null;
            } | null;
            /** @description 资质荣誉 */
            certificates?: components["schemas"]["Certificate"][] | null;
        } & {
            [key: string]: components["schemas"]["IndicatorValueInput"];
        };
        EnterpriseRecord: components["schemas"]["EnterpriseDetails"] & {
            uscc: components["schemas"]["Uscc"];
            /** @description The register or department, e.g. market-regulation */
            source: string;
        };
        /**
         * @example {
         *       "id": "en_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "policy": {
         *         "code": "GL-RD-2026",
         *         "version": 1,
         *         "name": "研发投入补助"
         *       },
         *       "department": "natural-resources",
         *       "terms": {
         *         "documentNumber": "市政规〔2026〕1 号",
         *         "confirmationLimit": 15,
         *         "review": true,
         *         "paymentLimit": 20,
         *         "noticeInterval": 5,
         *         "payer": "finance-bureau",
         *         "phone": "13800000000",
         *         "limitedFund": true
         *       },
         *       "fen": 5000000,
         *       "status": "matched",
         *       "matchedAt": "2026-03-02T01:30:00.000Z",
         *       "factsDigest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *       "instalments": [
         *         {
         *           "fen": 5000000,
         *           "afterWorkingDays": 0,
         *           "paid": 0
         *         }
         *       ],
         *       "paymentOrders": [
         *         "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       ],
         *       "notices": [
         *         {
         *           "sequence": 42,
         *           "at": "2026-03-02T01:30:00.000Z",
         *           "fen": 5000000,
         *           "dueOn": "2026-03-02",
         *           "daysOverdue": 3,
         *           "statement": {
         *             "reason": "资料不全",
         *             "plan": [],
         *             "person": "王五",
         *             "contact": "0773-2800000"
         *           },
         *           "nextNoticeOn": "2026-03-02",
         *           "title": "研发投入补助",
         *           "body": "请确认收款账户。",
         *           "messageId": "ms_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "proof": {
         *             "inPlatformAt": "2026-03-02T01:30:00.000Z"
         *           }
         *         }
         *       ],
         *       "stage": "matched",
         *       "paid": 0,
         *       "limits": {
         *         "acceptance": {
         *           "kind": "statutory",
         *           "basis": "《行政许可法》第四十二条",
         *           "budget": 15,
         *           "unit": "working-days",
         *           "anchor": "2026-03-02T01:30:00.000Z",
         *           "due": "2026-03-02T01:30:00.000Z",
         *           "lastDay": "2026-03-02",
         *           "used": 5.5,
         *           "remaining": 9.5,
         *           "provisional": false,
         *           "breached": false,
         *           "overdue": 0,
         *           "suspended": false,
         *           "calendarVersion": "2026.1"
         *         }
         *       },
         *       "payments": [
         *         {
         *           "orderId": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "instalment": 1,
         *           "fen": 5000000,
         *           "at": "2026-03-02T01:30:00.000Z"
         *         }
         *       ],
         *       "timeline": [
         *         {
         *           "at": "2026-03-02T01:30:00.000Z",
         *           "code": "order.accepted"
         *         }
         *       ],
         *       "allowed": [
         *         "accepted"
         *       ]
         *     }
         */
        Entitlement: {
            id: components["schemas"]["EntitlementId"];
            /** @description Of an enterprise */
            uscc?: string;
            /** @description Of a citizen: the id of the identity platform */
            citizen?: string;
            /** @description Of a county: its code */
            county?: string;
            /** @description Who confirms it and is told of it, for a citizen or a county: of a child its guardian */
            actor?: components["schemas"]["BenefitActor"];
            policy: components["schemas"]["PolicyVersion"];
            department: string;
            terms: {
                documentNumber: string;
                confirmationLimit: number | null;
                review: boolean;
                paymentLimit: number;
                noticeInterval: number;
                payer: string;
                phone: string;
                limitedFund: boolean;
                /** @description The policy whose budget it draws on, where that is another */
                pot?: string;
                allocation?: {
                    /** @enum {unknown} */
                    kind: "pro-rata" | "score";
                    on: components["schemas"]["PlainDate"];
                    score?: number;
                };
                /** @description Of what is had more than once, which time: `2026`, `2026-Q1`, an event */
                period?: string;
                field?: components["schemas"]["IntegrityField"];
                /** @description The round in which reviewers score it */
                scoring?: string;
                publication?: components["schemas"]["PolicyPublication"];
                returned?: components["schemas"]["PolicyReturned"];
                shares?: {
                    source: string;
                    /** @example 6 */
                    weight: number;
                }[];
                /** @description Conditions that must hold until it is paid */
                untilPaid?: string[];
                /** @description The cap that bounds it, and what that left */
                capped?: {
                    /** @example LOAN-INTEREST */
                    group: string;
                    /** @description Money in fen */
                    fen: number;
                    /** @enum {unknown} */
                    per: "year" | "ever";
                    /** @description Money in fen */
                    left: number;
                };
            };
            /** @description Money in fen */
            fen: number;
            /** @description What its rule came to, where a cap bounds it or the fund was shared out pro rata */
            fenReckoned?: number;
            /** @description What is saved by declaring it, where nothing is paid out */
            fenSaved?: number;
            score?: components["schemas"]["EntitlementScore"];
            status: components["schemas"]["ShownEntitlementStatus"];
            matchedAt: components["schemas"]["Instant"];
            confirmedAt?: components["schemas"]["Instant"];
            grantedAt?: components["schemas"]["Instant"];
            paidAt?: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            account?: components["schemas"]["ShownAccount"];
            /** @description Which version of the account on record was confirmed, or taken where nothing is asked */
            accountVersion?: number;
            /** @description SHA-256 of the facts it was decided by */
            factsDigest: string;
            instalments: components["schemas"]["EntitlementInstalment"][];
            paymentOrders: components["schemas"]["OrderId"][];
            reviewOrderId?: components["schemas"]["OrderId"];
            /** @description What no longer holds, where that ended it before it was paid */
            ended?: {
                name: string;
                label: string;
                citation: string;
                at: components["schemas"]["Instant"];
            };
            reasons?: string[];
            waits?: components["schemas"]["WaitsForName"];
            statement?: components["schemas"]["OverdueStatement"] & {
                givenAt: components["schemas"]["Instant"];
                /** @description Money in fen */
                paidThen: number;
                /** @description Days of the plan that passed unpaid and were reported */
                broken: components["schemas"]["PlainDate"][];
            };
            returns?: components["schemas"]["ReturnedPayment"][];
            objections?: components["schemas"]["BenefitObjectionShown"][];
            recovery?: components["schemas"]["BenefitRecovery"];
            notices: {
                sequence: number;
                at: components["schemas"]["Instant"];
                /** @description What was still to be paid */
                fen: number;
                dueOn: components["schemas"]["PlainDate"];
                /** @description Working days, today included */
                daysOverdue: number;
                /** @description Null when the department had given none */
                statement: components["schemas"]["OverdueStatement"] | null;
                nextNoticeOn: components["schemas"]["PlainDate"];
                /** @description It is queued for lack of funds */
                fundExhausted?: boolean;
                title: string;
                /** @description As the beneficiary reads it, in Chinese; kept without the person responsible */
                body: string;
                messageId: string;
                deliveryId?: string;
                proof: {
                    inPlatformAt: components["schemas"]["Instant"];
                    webhook?: {
                        /** @enum {unknown} */
                        status: "pending" | "delivered" | "held" | "dead" | "disabled" | "inbox";
                        deliveredAt?: components["schemas"]["Instant"];
                    };
                };
            }[];
            /** @description Plans of its department that passed unpaid */
            brokenPlans?: number;
            /** @description Where it stands in its course, overdue or not */
            stage: components["schemas"]["EntitlementStatus"];
            next?: components["schemas"]["Next"];
            /** @description Money in fen */
            paid: number;
            money?: components["schemas"]["BenefitMoney"];
            /** @description Who bears what of the sum */
            shares?: {
                source: string;
                /** @description Money in fen */
                fen: number;
            }[];
            limits: {
                [key: string]: components["schemas"]["Limit"];
            };
            payments: {
                orderId: string;
                instalment: number;
                fen: number;
                at: string;
                paidOn?: string;
                reference?: string;
            }[];
            /** @description The frozen decision: conditions, facts, sources, citations, arithmetic */
            trace?: components["schemas"]["PolicyDecision"];
            firstResponder?: components["schemas"]["FirstResponder"];
            timeline: components["schemas"]["TimelineEntry"][];
            allowed: components["schemas"]["Allowed"];
            /** @description The account on record, while a confirmation would take it: masked */
            payTo?: components["schemas"]["OfferedAccount"];
        };
        /** @example en_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        EntitlementId: string;
        EntitlementInstalment: {
            /** @description Money in fen */
            fen: number;
            afterWorkingDays: number;
            /** @description From when it can be ordered; known once granted */
            startsAt?: components["schemas"]["Instant"];
            orderId?: components["schemas"]["OrderId"];
            /** @description By orders that have ended, without what the bank sent back */
            paid: number;
            settledAt?: components["schemas"]["Instant"];
            evaluation?: components["schemas"]["InstalmentEvaluation"];
            evaluatedAt?: components["schemas"]["Instant"];
            /** @description It is not paid any more: what it was to be evaluated for was not reached */
            lapsedAt?: components["schemas"]["Instant"];
        };
        EntitlementNews: {
            entitlementId: string;
            title: string;
            /** @description In Chinese */
            body: string;
        } & {
            [key: string]: unknown;
        };
        EntitlementScore: {
            total: number;
            minimum: number;
            rank: number;
            of: number;
            passed: boolean;
            /** @description By which equals are told apart */
            ties: number[];
            /** @description How often results were published */
            turn: number;
        };
        /** @enum {unknown} */
        EntitlementStatus: "matched" | "in-scoring" | "queued" | "awaiting-confirmation" | "in-review" | "in-payment" | "in-publication" | "payment-refused" | "payment-returned" | "account-changed" | "paid" | "received" | "disputed" | "granted" | "lapsed" | "waived" | "refused" | "recovering" | "recovered" | "written-off";
        /**
         * @example {
         *       "id": "en_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "policy": {
         *         "code": "GL-RD-2026",
         *         "version": 1,
         *         "name": "研发投入补助"
         *       },
         *       "department": "natural-resources",
         *       "fen": 5000000,
         *       "matchedAt": "2026-03-02T01:30:00.000Z",
         *       "status": "matched",
         *       "paid": 0
         *     }
         */
        EntitlementSummary: {
            id: components["schemas"]["EntitlementId"];
            /** @description Of an enterprise */
            uscc?: string;
            /** @description Of a county: its code */
            county?: string;
            policy: components["schemas"]["PolicyVersion"];
            department: string;
            /** @description Money in fen */
            fen: number;
            matchedAt: components["schemas"]["Instant"];
            grantedAt?: components["schemas"]["Instant"];
            paidAt?: components["schemas"]["Instant"];
            status: components["schemas"]["ShownEntitlementStatus"];
            /** @description By orders that have ended: what one still open has paid in part shows in the whole */
            paid: number;
            money?: components["schemas"]["BenefitMoney"];
        };
        ErasedPerson: {
            /**
             * @description file: what was handed in
             * @enum {unknown}
             */
            kind: "contact" | "account" | "facts" | "people" | "signatory" | "official" | "staff" | "channel" | "file";
            subject: {
                kind: string;
                id: string;
            };
            /**
             * @description stored-only: a law asks that it be kept, and nobody is shown it; deferred: a case under way needs it, and it goes with the end of the case
             * @enum {unknown}
             */
            outcome: "erased" | "stored-only" | "deferred";
            at: components["schemas"]["Instant"];
            why?: components["schemas"]["Text"];
            /** @description Until when it is kept, where that is known */
            until?: components["schemas"]["Instant"];
        };
        Erasure: components["schemas"]["ErasureSummary"] & {
            /** @description At most 500; the rest by the case */
            records: components["schemas"]["ErasedPerson"][];
        };
        ErasureSubject: {
            enterprise: components["schemas"]["Uscc"];
        } | {
            citizen: string;
        } | {
            case: {
                kind: string;
                id: string;
            };
        };
        /**
         * @example {
         *       "id": "er_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "subject": {
         *         "enterprise": "91450300MA5KABCD17"
         *       },
         *       "reason": "资料不全",
         *       "requestedAt": "2026-03-02T01:30:00.000Z",
         *       "requestedBy": "op-7",
         *       "status": "under-way"
         *     }
         */
        ErasureSummary: {
            /** @example er_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
            id: string;
            subject: components["schemas"]["ErasureSubject"];
            reason: string;
            requestedAt: components["schemas"]["Instant"];
            /** @description The subject of the token */
            requestedBy: string;
            /** @enum {unknown} */
            status: "under-way" | "done";
            doneAt?: components["schemas"]["Instant"];
        };
        /**
         * @example {
         *       "subject": {
         *         "kind": "joint-installation",
         *         "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       },
         *       "limit": "acceptance",
         *       "rung": "reminder",
         *       "due": "2026-03-02T01:30:00.000Z",
         *       "at": "2026-03-02T01:30:00.000Z",
         *       "lastDay": "2026-03-02"
         *     }
         */
        Escalation: {
            subject: {
                kind: string;
                id: string;
            };
            orderId?: string;
            /** @description Who is late */
            partner?: string;
            limit: string;
            rung: string;
            due: components["schemas"]["Instant"];
            /** @description When the rung was reached */
            at: components["schemas"]["Instant"];
            lastDay: components["schemas"]["LastDay"];
            partnerName?: components["schemas"]["PartnerName"];
        };
        Event: {
            timestamp: components["schemas"]["EventTimestamp"];
            sequence: components["schemas"]["EventSequence"];
            /**
             * @description Played for the receiver: nothing of it is real
             * @constant
             */
            sandbox?: true;
        } & {
            [key: string]: unknown;
        };
        /** @description Its place in the feed; no number is left out */
        EventSequence: number;
        /** @description When it happened; the same in every attempt */
        EventTimestamp: components["schemas"]["Instant"];
        /** @enum {unknown} */
        EventType: "order.created" | "order.corrected" | "order.changed" | "order.contract-answered" | "order.contract-contradicted" | "order.call-back-answered" | "order.call-back-unsatisfied" | "order.emergency-answered" | "order.survey-scheduled" | "order.phases-changed" | "order.term-changed" | "order.approvals-answered" | "order.paused" | "order.continued" | "order.withdrawn" | "order.overdue" | "order.due-soon" | "order.escalated" | "order.accepted-by-law" | "order.suspension-ended" | "order.deadline-moved" | "application.submitted" | "application.documents-missing" | "application.documents-due-soon" | "application.documents-complete" | "application.suspended-incomplete" | "application.ended-incomplete" | "application.survey-agreed" | "application.plan-ready" | "application.contract-offered" | "application.contract-signed" | "application.fees-recorded" | "application.line-planned" | "application.line-answered" | "application.waiting-for-name" | "commitment.broken" | "commitment.mended" | "commitment.revoked" | "application.call-back-recorded" | "application.connected" | "application.phase-begun" | "application.phase-connected" | "application.inspection-failed" | "application.temporary-supplied" | "application.temporary-ends" | "application.temporary-ended" | "application.opinion" | "application.handed-over" | "application.overdue" | "application.escalated" | "application.completed" | "application.stage-ended" | "application.cancelled" | "application.transferred" | "application.partly-completed" | "application.rejected" | "application.resumed" | "application.accepted" | "application.accepted-by-law" | "application.to-correct" | "application.not-accepted" | "application.suspended" | "application.suspension-ended" | "application.deadline-moved" | "application.extended" | "consultation.due-soon" | "consultation.deadline-moved" | "consultation.still-open" | "consultation.replied" | "consultation.remarked" | "consultation.deemed-consent" | "project.waiting-for-name" | "obstacle.assigned" | "obstacle.received" | "obstacle.answered" | "obstacle.contested" | "obstacle.escalated" | "obstacle.confirmed" | "obstacle.dropped" | "obstacle.lapsed" | "river.waiting-for-name" | "river.decided" | "river.department-silent" | "river.expert-review-outlasted" | "river.prohibited" | "river.overdue" | "river.obligation-overdue" | "river.obligation-fulfilled" | "river.obligation-open" | "entitlement.awaiting-confirmation" | "entitlement.confirmed" | "entitlement.payment-ordered" | "entitlement.account-changed" | "enterprise.account-changed" | "entitlement.confirmation-due-soon" | "entitlement.queued" | "entitlement.lapsed" | "entitlement.refused" | "entitlement.granted" | "entitlement.paid" | "entitlement.payment-refused" | "entitlement.payment-returned" | "entitlement.recovery" | "entitlement.waiting-for-name" | "entitlement.overdue-notice" | "entitlement.plan-broken" | "overdue.statement-wanted" | "personal-data.erased" | "file.refused";
        /**
         * @example {
         *       "id": "joint-installation:ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "machine": "joint-installation",
         *       "status": "RUNNING",
         *       "startedAt": "2026-03-02T01:30:00.000Z",
         *       "redrives": 0,
         *       "passed": [
         *         {
         *           "state": "Wait for the utilities",
         *           "enteredAt": "2026-03-02T01:30:00.000Z"
         *         }
         *       ],
         *       "waitingIn": [
         *         {
         *           "state": "Wait for the utilities",
         *           "since": "2026-03-02T01:30:00.000Z"
         *         }
         *       ]
         *     }
         */
        Execution: components["schemas"]["ExecutionSummary"] & {
            /** @description Up to 16 KB: ids, codes and counts; all else is withheld */
            input?: unknown;
            output?: unknown;
            passed: {
                state: string;
                enteredAt: components["schemas"]["Instant"];
                leftAt?: components["schemas"]["Instant"];
            }[];
            waitingIn: {
                state: string;
                since: components["schemas"]["Instant"];
                until?: components["schemas"]["Instant"];
            }[];
        };
        ExecutionEvent: {
            /** @example 42 */
            id: number;
            at: components["schemas"]["Instant"];
            type: string;
            state?: string;
            error?: string;
            cause?: string;
        };
        ExecutionFailure: {
            error?: string;
            cause?: string;
            state?: string;
        };
        /**
         * @example {
         *       "id": "joint-installation:ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "status": "RUNNING",
         *       "redrives": 0,
         *       "states": [
         *         {
         *           "name": "桂林样例科技有限公司",
         *           "type": "order.accepted",
         *           "starts": true,
         *           "ends": false,
         *           "status": "not-entered",
         *           "entered": 1,
         *           "failures": 12
         *         }
         *       ],
         *       "transitions": [
         *         {
         *           "from": "natural-resources",
         *           "to": "natural-resources",
         *           "by": "next"
         *         }
         *       ],
         *       "current": [
         *         "Ask each provider"
         *       ]
         *     }
         */
        ExecutionGraph: {
            id: components["schemas"]["ExecutionId"];
            /** @enum {unknown} */
            status: "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED" | "PENDING_REDRIVE";
            redrives: number;
            states: components["schemas"]["GraphState"][];
            transitions: components["schemas"]["GraphTransition"][];
            current: string[];
        };
        /** @example joint-installation:ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        ExecutionId: string;
        ExecutionSummary: {
            id: components["schemas"]["ExecutionId"];
            machine: string;
            /** @enum {unknown} */
            status: "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED" | "PENDING_REDRIVE";
            startedAt: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            redrives: number;
            subject?: {
                kind: string;
                id: string;
            };
            href?: string;
            failure?: components["schemas"]["ExecutionFailure"];
        };
        ExpectedStage: {
            id: string;
            title: components["schemas"]["Text"];
            national?: components["schemas"]["NationalStage"];
            plan: components["schemas"]["PlanRef"];
            /** @enum {unknown} */
            begins: "at-once" | "on-report";
            mayBegin: boolean;
            /** @description So many of `unit` at most, by its longest path (Art. 9) */
            budget: number;
            /** @enum {unknown} */
            unit: "working-days" | "natural-days" | "months";
            allowed: components["schemas"]["Allowed"];
        };
        /**
         * @example {
         *       "heldOn": "2026-03-02",
         *       "experts": 5,
         *       "conclusion": "同意，落实水土保持措施。"
         *     }
         */
        ExpertMeeting: {
            heldOn: components["schemas"]["PlainDate"];
            /** @description How many took part */
            experts: number;
            conclusion: string;
        };
        ExternalState: {
            /** @description What was asked for presumes digging: the plan says where */
            expected: boolean;
            /** @description Since when they are asked for: works begin when `cleared` */
            openedAt?: components["schemas"]["Instant"];
            /** @enum {unknown} */
            outcome?: "cleared" | "refused";
            answers?: {
                matter: components["schemas"]["LineMatter"];
                place: string;
                department: string;
                way: string;
                status: string;
            }[];
        };
        FailureCause: {
            machine: string;
            error?: string;
            cause?: string;
            meaning: components["schemas"]["Text"];
            count: number;
            example: components["schemas"]["ExecutionId"];
        };
        FeedEvent: components["schemas"]["DeliveredEvent"] & {
            /** @description The `webhook-id` under which the same event is sent */
            id: components["schemas"]["DeliveryId"];
        };
        /** @description Money in fen */
        Fen: number;
        FenByYear: {
            [key: string]: number | null;
        };
        /**
         * @example {
         *       "subject": {
         *         "kind": "joint-installation",
         *         "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       },
         *       "purpose": "material",
         *       "name": "桂林样例科技有限公司",
         *       "contentType": "application/pdf",
         *       "size": 182400,
         *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *       "id": "fl_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "status": "awaiting-upload",
         *       "requestedAt": "2026-03-02T01:30:00.000Z"
         *     }
         */
        File: {
            subject: {
                /** @description joint-installation, project, river-approval or entitlement */
                kind: string;
                id: string;
            };
            /**
             * @description What it is handed in for; applicants add all but acceptance, partners evidence and acceptance
             * @enum {unknown}
             */
            purpose: "material" | "correction" | "evidence" | "site-plan" | "acceptance";
            /** @description With its ending; names of people do not belong in it */
            name: string;
            /** @enum {unknown} */
            contentType: "application/pdf" | "image/jpeg" | "image/png" | "image/tiff" | "image/vnd.dwg" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/ofd";
            /** @description Bytes */
            size: number;
            /** @description Of the content, in hexadecimal */
            sha256: string;
            /** @description An earlier file of the same sender in the same case, which is kept */
            replaces?: components["schemas"]["FileId"];
            id: components["schemas"]["FileId"];
            /** @enum {unknown} */
            status: "awaiting-upload" | "scanning" | "clean" | "refused" | "erased";
            requestedAt: components["schemas"]["Instant"];
            uploadedAt?: components["schemas"]["Instant"];
            /** @enum {unknown} */
            refusal?: "infected" | "unscannable" | "wrong-type" | "wrong-content" | "case-ended" | "never-uploaded";
            replacedBy?: components["schemas"]["FileId"];
            /** @constant */
            storedOnly?: true;
            erasedAt?: components["schemas"]["Instant"];
        };
        /** @example fl_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        FileId: string;
        /**
         * @example {
         *       "subject": {
         *         "kind": "joint-installation",
         *         "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       },
         *       "organisation": {
         *         "name": "桂林样例科技有限公司"
         *       },
         *       "official": "李华",
         *       "since": "2026-03-02T01:30:00.000Z",
         *       "handedOn": 0,
         *       "ended": false,
         *       "allowed": [
         *         "offer"
         *       ]
         *     }
         */
        FirstResponder: {
            subject: {
                kind: string;
                id: string;
            };
            organisation: components["schemas"]["ShownOrganisation"];
            official: string;
            /** @constant */
            erased?: true;
            since: components["schemas"]["Instant"];
            handedOn: number;
            offer?: {
                to: components["schemas"]["ShownOrganisation"];
                at: components["schemas"]["Instant"];
            };
            ended: boolean;
            allowed: ("offer" | "accept" | "decline" | "withdraw")[];
        };
        /**
         * @example {
         *       "kind": "fiscal-subsidy",
         *       "title": "研发投入补助",
         *       "id": "fa_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "department": "natural-resources",
         *       "appliedAt": "2026-03-02T01:30:00.000Z"
         *     }
         */
        FundApplication: components["schemas"]["NewFundApplication"] & {
            /** @example fa_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
            id: string;
            department: string;
            appliedAt: components["schemas"]["Instant"];
            /** @description As it stands now: determined after it applied */
            restricted?: components["schemas"]["DepartmentRestricted"];
        };
        Given: components["schemas"]["GivenDigest"] | components["schemas"]["GivenReference"] | components["schemas"]["GivenFact"] | components["schemas"]["GivenFile"];
        GivenAtFirst: components["schemas"]["GivenDigest"] | components["schemas"]["GivenReference"] | components["schemas"]["GivenFactInput"];
        GivenDigest: {
            kind: components["schemas"]["MaterialKind"];
            sha256: string;
        };
        GivenFact: {
            kind: components["schemas"]["MaterialKind"];
            value: string | number | boolean;
            unit?: string;
        };
        GivenFactInput: {
            kind: components["schemas"]["MaterialKind"];
            value: string | number | boolean;
            unit?: string;
        };
        GivenFile: {
            kind: components["schemas"]["MaterialKind"];
            /** @description Of `POST /v1/files`, found clean */
            file: components["schemas"]["FileId"];
        };
        GivenInput: components["schemas"]["GivenDigest"] | components["schemas"]["GivenReference"] | components["schemas"]["GivenFactInput"] | components["schemas"]["GivenFile"];
        /**
         * @example {
         *       "materials": [
         *         {
         *           "kind": "business-license",
         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *         }
         *       ]
         *     }
         */
        GivenMaterials: {
            materials: components["schemas"]["GivenInput"][];
        };
        GivenReference: {
            kind: components["schemas"]["MaterialKind"];
            reference: string;
        };
        GraphState: {
            name: string;
            type: string;
            comment?: string;
            /** @description The state, a `Map` or `Parallel`, of which it is a part */
            within?: string;
            starts: boolean;
            ends: boolean;
            /** @enum {unknown} */
            status: "not-entered" | "running" | "left" | "failed";
            entered: number;
            failures: number;
        };
        GraphTransition: {
            from: string;
            to: string;
            /** @enum {unknown} */
            by: "next" | "choice" | "default" | "catch";
        };
        /**
         * @example {
         *       "grounds": "材料齐全，符合规定。"
         *     }
         */
        Grounds: {
            grounds: string;
        };
        /**
         * @example {
         *       "act": "offer",
         *       "to": {
         *         "kind": "partner",
         *         "id": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       }
         *     }
         */
        HandingOn: {
            /** @constant */
            act: "offer";
            to: components["schemas"]["Organisation"];
        } | {
            /** @enum {unknown} */
            act: "accept" | "decline" | "withdraw";
        };
        Hold: {
            /** @constant */
            why: "returned";
            from: components["schemas"]["OrderStatus"];
            since: components["schemas"]["Instant"];
            reasons: string[];
            /** @description Materials to be handed in */
            asks?: components["schemas"]["MaterialKind"][];
        } | {
            /** @constant */
            why: "suspended";
            from: components["schemas"]["OrderStatus"];
            since: components["schemas"]["Instant"];
            basis: string;
            ground?: string;
            until?: components["schemas"]["Instant"];
            /** @constant */
            byProject?: true;
            named?: {
                basis: string;
                ground?: string;
                until: components["schemas"]["Instant"];
            };
            /** @description What its partner said with it */
            note?: string;
        };
        /**
         * @example {
         *       "id": "im_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "state": "reading",
         *       "readings": 1,
         *       "lines": 120,
         *       "taken": 40,
         *       "changed": 118,
         *       "unchanged": 2,
         *       "toMatch": 40,
         *       "matched": 40,
         *       "rejected": 2,
         *       "errors": [
         *         {
         *           "line": 17,
         *           "reason": "not-json",
         *           "places": []
         *         }
         *       ],
         *       "startedAt": "2026-03-02T01:30:00.000Z"
         *     }
         */
        ImportRun: {
            /** @example im_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
            id: string;
            /**
             * @description stopped: nothing was heard of it for a quarter of an hour; the same lines sent again are read
             * @enum {unknown}
             */
            state: "reading" | "stopped" | "matching" | "done";
            /** @description How often the lines were read: sent again after that, they are read once more */
            readings: number;
            /** @description Lines sent, blank ones not counted */
            lines: number;
            /** @description Records to be taken, of all lines that are right; once they are known */
            records?: number;
            /** @description Of these, so many have been in this reading */
            taken: number;
            /** @description Records that were new or differed from what was known, in all readings */
            changed: number;
            /** @description Records that did not differ, in this reading */
            unchanged: number;
            /** @description Records whose facts changed, so that they are matched with every policy anew */
            toMatch: number;
            /** @description Of these, so many have been */
            matched: number;
            /** @description Wrong lines */
            rejected: number;
            /** @description The first wrong lines */
            errors: {
                /** @description Counted from 1, blank lines included */
                line: number;
                /** @enum {unknown} */
                reason: "not-json" | "not-utf8" | "too-long" | "invalid" | "not-allowed";
                /** @description Where, for `invalid`: JSON pointers with zod's reason. Never a value: it may be personal */
                places: {
                    pointer: string;
                    code: string;
                }[];
            }[];
            startedAt: components["schemas"]["Instant"];
            finishedAt?: components["schemas"]["Instant"];
            /** @description When matching will be done, if it goes on as it did */
            expectedAt?: components["schemas"]["Instant"];
        };
        InDoubt: {
            /** @constant */
            kind: "case";
            id: string;
        } | {
            /** @constant */
            kind: "rule";
            /** @description The provision as it is cited */
            reference: string;
        };
        /**
         * @example {
         *       "code": "uiPremiumPaid",
         *       "name": "失业保险实缴",
         *       "nameEn": "Unemployment insurance paid",
         *       "type": {
         *         "kind": "money"
         *       },
         *       "unit": "分",
         *       "period": "year",
         *       "register": "social-insurance",
         *       "personal": false,
         *       "freshDays": null
         *     }
         */
        Indicator: {
            /** @example uiPremiumPaid */
            code: string;
            /** @description 中文名称 */
            name: string;
            nameEn: string;
            /**
             * @description Of whom it is told; an enterprise where it is not said
             * @enum {unknown}
             */
            subject?: "enterprise" | "citizen" | "county";
            type: components["schemas"]["IndicatorType"];
            /** @description 元 is fen; 万分之一, 0.01人 … */
            unit: string | null;
            /** @description Where a figure is told for each: `2025`, `2025-Q3`, `2025-09`, `2025-09-30` */
            period: ("year" | "quarter" | "month" | "day") | null;
            /** @description The department whose word alone counts; null: whoever is registered for it */
            register: string | null;
            /** @description Rules may read it; its values are shown in no decision, and logged nowhere */
            personal: boolean;
            /** @description Told longer ago it is unknown; null: it does not age */
            freshDays: number | null;
        };
        /**
         * @example {
         *       "code": "uiPremiumPaid",
         *       "name": "失业保险实缴",
         *       "nameEn": "Unemployment insurance paid",
         *       "type": {
         *         "kind": "money"
         *       },
         *       "unit": "分",
         *       "period": "year",
         *       "register": "social-insurance",
         *       "personal": false,
         *       "freshDays": null,
         *       "status": "published",
         *       "effectiveFrom": "2026-03-02"
         *     }
         */
        IndicatorChange: {
            /** @example uiPremiumPaid */
            code?: string;
            /** @description 中文名称 */
            name: string;
            nameEn: string;
            /**
             * @description Of whom it is told; an enterprise where it is not said
             * @enum {unknown}
             */
            subject?: "enterprise" | "citizen" | "county";
            type: components["schemas"]["IndicatorType"];
            /** @description 元 is fen; 万分之一, 0.01人 … */
            unit: string | null;
            /** @description Where a figure is told for each: `2025`, `2025-Q3`, `2025-09`, `2025-09-30` */
            period: ("year" | "quarter" | "month" | "day") | null;
            /** @description The department whose word alone counts; null: whoever is registered for it */
            register: string | null;
            /** @description Rules may read it; its values are shown in no decision, and logged nowhere */
            personal: boolean;
            /** @description Told longer ago it is unknown; null: it does not age */
            freshDays: number | null;
            /** @constant */
            status: "published";
            effectiveFrom: components["schemas"]["PlainDate"];
        } | {
            /** @constant */
            status: "withdrawn";
            effectiveFrom: components["schemas"]["PlainDate"];
        };
        /**
         * @example {
         *       "kind": "int"
         *     }
         */
        IndicatorDatum: {
            /**
             * @description money: fen; code: one of `values`; texts: a list of codes
             * @enum {unknown}
             */
            kind: "int" | "money" | "bool" | "date" | "text" | "code" | "region" | "texts";
            /**
             * @description Of int and money: may be negative
             * @constant
             */
            signed?: true;
            /**
             * @description Of a date: may lie ahead, as the end of a contract does
             * @constant
             */
            ahead?: true;
            /** @description Of a text: 80 where it is not said */
            longest?: number;
            /** @description Of texts: 10 where it is not said */
            atMost?: number;
            /** @description Of a code: each with its Chinese name */
            values?: {
                [key: string]: string;
            };
            /**
             * @description Of a field: no rule reads it
             * @constant
             */
            personal?: true;
        };
        /**
         * @example {
         *       "kind": "money"
         *     }
         */
        IndicatorType: components["schemas"]["IndicatorDatum"] | {
            /** @constant */
            kind: "parts";
            fields: {
                [key: string]: components["schemas"]["IndicatorDatum"];
            };
        } | {
            /** @constant */
            kind: "list";
            fields: {
                [key: string]: components["schemas"]["IndicatorDatum"];
            };
            atMost: number;
        };
        IndicatorValue: (null | boolean | number | string | string[]) | {
            [key: string]: null | boolean | number | string | string[];
        } | {
            [key: string]: null | boolean | number | string | string[];
        }[];
        IndicatorValueInput: (null | boolean | number | string | string[]) | {
            [key: string]: null | boolean | number | string | string[];
        } | {
            [key: string]: null | boolean | number | string | string[];
        }[];
        /**
         * @example {
         *       "code": "uiPremiumPaid",
         *       "version": 1,
         *       "effectiveFrom": "2026-03-02",
         *       "status": "published",
         *       "indicator": {
         *         "code": "uiPremiumPaid",
         *         "name": "失业保险实缴",
         *         "nameEn": "Unemployment insurance paid",
         *         "type": {
         *           "kind": "money"
         *         },
         *         "unit": "分",
         *         "period": "year",
         *         "register": "social-insurance",
         *         "personal": false,
         *         "freshDays": null
         *       },
         *       "publishedAt": "2026-03-02T01:30:00.000Z",
         *       "publishedBy": "social-insurance"
         *     }
         */
        IndicatorVersion: {
            /** @example uiPremiumPaid */
            code: string;
            /** @description 0: the product’s own, of its first edition */
            version: number;
            effectiveFrom: components["schemas"]["PlainDate"];
            /** @enum {unknown} */
            status: "published" | "withdrawn";
            indicator: components["schemas"]["Indicator"];
            publishedAt: components["schemas"]["Instant"];
            /** @description The department; `operator`, or `product` */
            publishedBy: string;
        };
        /**
         * @example {
         *       "kind": "named-supplier",
         *       "service": "water",
         *       "what": "接入点缺少通道"
         *     }
         */
        InstallationReport: {
            kind: components["schemas"]["InstallationReportKind"];
            /** @enum {unknown} */
            service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
            /** @description What happened; names nobody but the provider */
            what: string;
        };
        /** @enum {unknown} */
        InstallationReportKind: "named-supplier" | "outside-the-platform" | "begun-early" | "untrue-time" | "charged-for-nothing";
        /**
         * @example {
         *       "at": "2026-03-02T01:30:00.000Z",
         *       "kind": "named-supplier",
         *       "service": "water"
         *     }
         */
        InstallationReported: {
            at: components["schemas"]["Instant"];
            kind: components["schemas"]["InstallationReportKind"];
            /** @enum {unknown} */
            service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
        };
        /**
         * @example {
         *       "services": [
         *         {
         *           "service": "water",
         *           "dailyUseM3": 50,
         *           "pipeDiameterMm": 100
         *         }
         *       ],
         *       "providers": {
         *         "water": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       },
         *       "wantedBy": "2026-03-02",
         *       "when": {
         *         "stage": "construction"
         *       }
         *     }
         */
        InstallationRequest: {
            services: components["schemas"]["ServiceRequest"][];
            providers?: components["schemas"]["ChosenProviders"];
            wantedBy?: components["schemas"]["PlainDate"];
            when?: {
                stage: string;
            };
        };
        InstallationRules: {
            /** @description Once a service is planned; before that both are free */
            afterPlan: {
                /**
                 * @description Until when one service may be changed: at most until works begin; never, where it is not said
                 * @enum {unknown}
                 */
                change?: "planned" | "offered" | "contracted";
                /**
                 * @description Until when one service may be withdrawn
                 * @enum {unknown}
                 */
                withdrawal?: "planned" | "offered" | "contracted" | "works-begun" | "constructed" | "inspected";
                /** @description What follows of it, such as who bears what was spent */
                note?: components["schemas"]["Title"];
            };
            /** @description The call after a connection */
            callBack?: {
                /** @description Working days from the connection */
                within: components["schemas"]["WorkingDays"];
                /** @description Working days from the word that somebody is not content */
                again: components["schemas"]["WorkingDays"];
                /** @description Calls in all; then the department takes it up */
                rounds: number;
                /** @description How often who answers nobody is tried */
                attempts: number;
                /** @description Who deals with it after the last call; else the department of the case */
                takesUp?: {
                    department: string;
                    /** @description Working days from the last word */
                    within: components["schemas"]["WorkingDays"];
                };
                basis: string;
                /** @enum {unknown} */
                confidence: "published" | "elsewhere" | "knowledge";
            };
            /** @description Buildings that are connected by phases */
            batches?: {
                /** @description At most in one application */
                buildings: number;
                /** @description At most */
                phases: number;
                /** @description Buildings in a phase where the applicant names none */
                perPhase: number;
                basis: string;
                /** @enum {unknown} */
                confidence: "published" | "elsewhere" | "knowledge";
            };
            /** @description Of `joint-installation-home`, for citizens: the services they may apply for */
            homes?: {
                [key: string]: components["schemas"]["ServiceAtHome"];
            };
            /** @description Supply while somebody builds */
            temporary?: {
                /** @description Months from the first day, of each service that is supplied for a time */
                longest: {
                    [key: string]: number;
                };
                /** @description How often its last day may be put off */
                extensions: number;
                /** @description Days after its last day until it is removed */
                removeWithin: number;
                basis: string;
                /** @enum {unknown} */
                confidence: "published" | "elsewhere" | "knowledge";
            };
            basis: string;
            /** @enum {unknown} */
            confidence: "published" | "elsewhere" | "knowledge";
        };
        InstalmentEvaluation: {
            /** @description What is evaluated, in Chinese, as the enterprise reads it */
            label: string;
            citation: string;
            /**
             * @description Working days for the evaluation, from the day the instalment could be paid
             * @example 20
             */
            within: number;
            /**
             * @description It lapses; or what was paid before is recovered too
             * @enum {unknown}
             */
            failed: "lapses" | "recovers";
        };
        /**
         * Format: date-time
         * @description A moment, ISO 8601 in UTC with milliseconds
         */
        Instant: string;
        /**
         * Format: date-time
         * @description A moment, ISO 8601 with an offset
         */
        InstantInput: string;
        Instrument: {
            /** @description Without book marks */
            title: components["schemas"]["Title"];
            /** @description The number it was issued under (文号) */
            number?: string;
            /** @enum {unknown} */
            status: "draft" | "in-force" | "repealed";
            inForceFrom?: components["schemas"]["PlainDate"];
            /** Format: uri */
            url?: string;
            /** @enum {unknown} */
            seen: "text" | "secondary" | "knowledge";
        };
        /** @description An instrument, e.g. guilin-2025-draft */
        InstrumentId: string;
        IntegrityAct: {
            at: components["schemas"]["Instant"];
            by: string;
            grounds: string;
        };
        /**
         * @example {
         *       "id": "ic_01KA3Q6Z8M4T2V9XB5N7C1D0EF-1",
         *       "status": "candidate",
         *       "department": "natural-resources",
         *       "act": "contract-breach",
         *       "field": "resource-trading",
         *       "openedBy": "platform",
         *       "overdueSince": "2026-03-02T01:30:00.000Z",
         *       "openedAt": "2026-03-02T01:30:00.000Z"
         *     }
         */
        IntegrityCase: {
            id: components["schemas"]["IntegrityCaseId"];
            /** @enum {unknown} */
            status: "candidate" | "disputed" | "determined" | "dismissed" | "withdrawn";
            department: string;
            /** @default policy-overdue */
            act: components["schemas"]["IntegrityKind"];
            /** @default industry-support */
            field: components["schemas"]["IntegrityField"];
            /**
             * @default platform
             * @enum {unknown}
             */
            openedBy: "platform" | "person" | "judgment-list" | "register";
            /**
             * @description That published it
             * @enum {unknown}
             */
            register?: "dishonest-judgments" | "judgments" | "arbitration" | "audit" | "charges-inspection";
            /** @description What happened, in words; not published */
            what?: string;
            /** @description The contract, the charge, the file of the court */
            reference?: string;
            /** @description Of a late payment */
            entitlementId?: string;
            /** @description Of a late payment */
            policy?: components["schemas"]["PolicyVersion"];
            /** @description What was promised or is concerned, in fen */
            fen?: number;
            /** @description Since when it is so */
            overdueSince: components["schemas"]["Instant"];
            openedAt: components["schemas"]["Instant"];
            dispute?: components["schemas"]["IntegrityAct"];
            determination?: components["schemas"]["IntegrityAct"];
            dismissal?: components["schemas"]["IntegrityAct"];
            withdrawal?: components["schemas"]["IntegrityAct"];
            consequences?: {
                publishedFrom: components["schemas"]["Instant"];
                until: components["schemas"]["Instant"];
            };
        };
        /** @example ic_01KA3Q6Z8M4T2V9XB5N7C1D0EF-1 */
        IntegrityCaseId: string;
        /**
         * @description 公共资源交易、招商引资、人才引进、政府与社会资本合作、产业扶持、投资融资、涉企收费
         * @enum {unknown}
         */
        IntegrityField: "resource-trading" | "investment-promotion" | "talent" | "ppp" | "industry-support" | "financing" | "charges";
        /**
         * @example {
         *       "register": "dishonest-judgments",
         *       "source": "market-regulation",
         *       "entries": [
         *         {
         *           "name": "桂林样例科技有限公司",
         *           "reference": "GL-2026-000123",
         *           "on": "2026-03-02",
         *           "act": "contract-breach",
         *           "field": "resource-trading",
         *           "fen": 5000000
         *         }
         *       ]
         *     }
         */
        IntegrityFindings: {
            /** @enum {unknown} */
            register: "dishonest-judgments" | "judgments" | "arbitration" | "audit" | "charges-inspection";
            /** @description Where it was published */
            source: string;
            entries: {
                /** @description Whom it is about, as the register writes it */
                name: string;
                /** @description 案号、裁决书或者审计报告文号 */
                reference: string;
                /** @description Since when it stands */
                on: components["schemas"]["PlainDate"];
                /**
                 * @description Where the register tells of several
                 * @enum {unknown}
                 */
                act?: "contract-breach" | "illegal-charge" | "dishonest-judgment";
                /** @description Where the register does not say it by itself */
                field?: components["schemas"]["IntegrityField"];
                fen?: number;
            }[];
        };
        /**
         * @description 合同违约、政策逾期兑现、违规收费、被纳入失信被执行人名单
         * @enum {unknown}
         */
        IntegrityKind: "contract-breach" | "policy-overdue" | "illegal-charge" | "dishonest-judgment";
        /**
         * @example {
         *       "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "status": "submitted",
         *       "channel": "ordinary",
         *       "limitsVersion": "2026.1",
         *       "submittedAt": "2026-03-02T01:30:00.000Z",
         *       "approvals": [
         *         {
         *           "id": "ea_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "matter": "road-excavation",
         *           "place": "试验路（工业一路至工业二路）",
         *           "department": "natural-resources",
         *           "way": "exempt",
         *           "status": "exempt",
         *           "uses": [],
         *           "basis": "《行政许可法》第四十二条",
         *           "limit": 15,
         *           "openedAt": "2026-03-02T01:30:00.000Z"
         *         }
         *       ],
         *       "deadline": {
         *         "kind": "statutory",
         *         "basis": "《行政许可法》第四十二条",
         *         "budget": 15,
         *         "unit": "working-days",
         *         "anchor": "2026-03-02T01:30:00.000Z",
         *         "due": "2026-03-02T01:30:00.000Z",
         *         "lastDay": "2026-03-02",
         *         "used": 5.5,
         *         "remaining": 9.5,
         *         "provisional": false,
         *         "breached": false,
         *         "overdue": 0,
         *         "suspended": false,
         *         "calendarVersion": "2026.1"
         *       },
         *       "orders": [
         *         {
         *           "id": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "partner": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "status": "replied"
         *         }
         *       ],
         *       "application": {
         *         "applicant": {
         *           "uscc": "91450300MA5KABCD17",
         *           "name": "桂林样例科技有限公司",
         *           "contact": {
         *             "name": "张三",
         *             "phone": "13800000000"
         *           }
         *         },
         *         "site": {
         *           "region": "450305",
         *           "address": "七星区样例路 1 号"
         *         },
         *         "services": [
         *           {
         *             "service": "water",
         *             "dailyUseM3": 50,
         *             "pipeDiameterMm": 100
         *           }
         *         ],
         *         "materials": [
         *           {
         *             "kind": "business-license",
         *             "reference": "GL-2026-000123"
         *           }
         *         ],
         *         "commitments": [
         *           {
         *             "subject": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *             "madeBy": "李四",
         *             "madeOn": "2026-03-02"
         *           }
         *         ]
         *       },
         *       "timeline": [
         *         {
         *           "at": "2026-03-02T01:30:00.000Z",
         *           "code": "order.accepted"
         *         }
         *       ],
         *       "allowed": [
         *         "accepted"
         *       ]
         *     }
         */
        JointInstallation: {
            id: components["schemas"]["JointInstallationId"];
            status: components["schemas"]["JointInstallationStatus"];
            /**
             * @description green: key projects (Art. 13)
             * @enum {unknown}
             */
            channel: "ordinary" | "green";
            limitsVersion: string;
            department?: string;
            hold?: {
                since: components["schemas"]["Instant"];
                basis: string;
            };
            submittedAt: components["schemas"]["Instant"];
            callBacks?: {
                /** @enum {unknown} */
                service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
                round: number;
                orderId: components["schemas"]["OrderId"];
                /** @description After the last: the order of the department that deals with it */
                takenUp?: components["schemas"]["OrderId"];
            }[];
            surveyOn?: components["schemas"]["PlainDate"];
            endedAt?: components["schemas"]["Instant"];
            /** @description Of a batch, each with how far it is */
            phases?: components["schemas"]["Phase"][];
            /** @description What its lines outside the site need, and how it stands */
            approvals: components["schemas"]["LineApproval"][];
            next?: components["schemas"]["NextOfCase"];
            makeUp?: components["schemas"]["MakeUp"];
            deadline: components["schemas"]["JointInstallationDeadline"];
            orders: components["schemas"]["OrderLine"][];
            application: components["schemas"]["ShownApplication"];
            firstResponder?: components["schemas"]["FirstResponder"];
            timeline: components["schemas"]["TimelineEntry"][];
            allowed: components["schemas"]["Allowed"];
            /** @description To operators: what others had under way at the same site */
            alike?: {
                service: string;
                caseId: components["schemas"]["JointInstallationId"];
            }[];
        };
        JointInstallationDeadline: components["schemas"]["Limit"] & {
            /** @description Where the law allows longer than is promised */
            statutory?: components["schemas"]["Limit"];
        };
        /** @example ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        JointInstallationId: string;
        /** @enum {unknown} */
        JointInstallationStatus: "submitted" | "in-progress" | "completed" | "partly-completed" | "rejected" | "withdrawn" | "ended-incomplete";
        /**
         * @example {
         *       "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "status": "submitted",
         *       "channel": "ordinary",
         *       "deadline": {
         *         "kind": "statutory",
         *         "basis": "《行政许可法》第四十二条",
         *         "budget": 15,
         *         "unit": "working-days",
         *         "anchor": "2026-03-02T01:30:00.000Z",
         *         "due": "2026-03-02T01:30:00.000Z",
         *         "lastDay": "2026-03-02",
         *         "used": 5.5,
         *         "remaining": 9.5,
         *         "provisional": false,
         *         "breached": false,
         *         "overdue": 0,
         *         "suspended": false,
         *         "calendarVersion": "2026.1"
         *       },
         *       "providers": [
         *         {
         *           "service": "water",
         *           "partner": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *         }
         *       ]
         *     }
         */
        JointInstallationSubmitted: {
            id: components["schemas"]["JointInstallationId"];
            status: components["schemas"]["JointInstallationStatus"];
            /**
             * @description green: key projects (Art. 13)
             * @enum {unknown}
             */
            channel: "ordinary" | "green";
            deadline: components["schemas"]["JointInstallationDeadline"];
            /** @description Taken with documents missing: they are to follow by this day */
            makeUp?: components["schemas"]["MakeUp"];
            /** @description The case of what is supplied for a time beside it */
            temporary?: components["schemas"]["JointInstallationId"];
            /** @description Who was asked */
            providers: {
                /** @enum {unknown} */
                service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
                partner: components["schemas"]["PartnerId"];
                partnerName?: components["schemas"]["PartnerName"];
            }[];
        };
        JointInstallationSummary: {
            id: components["schemas"]["JointInstallationId"];
            status: components["schemas"]["JointInstallationStatus"];
            /**
             * @description green: key projects (Art. 13)
             * @enum {unknown}
             */
            channel: "ordinary" | "green";
            submittedAt: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            services: string[];
            /** @description Documents that are still to follow, and by which day */
            missing?: {
                kinds: components["schemas"]["MaterialKind"][];
                due: components["schemas"]["DueOrNone"];
                lastDay: components["schemas"]["LastDayOrNone"];
            };
        };
        /**
         * @example {
         *       "citizen": "c-7f3a9b21",
         *       "source": "market-regulation",
         *       "asOf": "2026-03-02",
         *       "provenance": {
         *         "employees": {
         *           "source": "market-regulation",
         *           "asOf": "2026-03-02"
         *         }
         *       },
         *       "facts": {
         *         "birthDate": "2025-03-10"
         *       },
         *       "updatedAt": "2026-03-02T01:30:00.000Z"
         *     }
         */
        KnownCitizen: {
            /** @example c-7f3a9b21 */
            citizen: string;
            /** @description The register or department, e.g. market-regulation */
            source: string;
            asOf: components["schemas"]["PlainDate"];
            provenance: {
                [key: string]: components["schemas"]["Provenance"];
            };
            facts: components["schemas"]["CitizenFacts"];
            account?: {
                bank?: string | null;
                holder?: string | null;
                number?: string | null;
            } | null;
            updatedAt: components["schemas"]["Instant"];
        };
        /**
         * @example {
         *       "uscc": "91450300MA5KABCD17",
         *       "source": "market-regulation",
         *       "asOf": "2026-03-02",
         *       "provenance": {
         *         "employees": {
         *           "source": "market-regulation",
         *           "asOf": "2026-03-02"
         *         }
         *       },
         *       "facts": {
         *         "region": "450305",
         *         "industry": "C3921",
         *         "size": "medium",
         *         "status": "operating",
         *         "employees": 86,
         *         "revenue": {
         *           "2025": 4800000000
         *         }
         *       },
         *       "updatedAt": "2026-03-02T01:30:00.000Z"
         *     }
         */
        KnownEnterprise: {
            uscc: components["schemas"]["Uscc"];
            /** @description The name of the enterprise: public, no personal data */
            name?: string | null;
            /** @description The register or department, e.g. market-regulation */
            source: string;
            asOf: components["schemas"]["PlainDate"];
            /** @description Of every datum that is known, by its path */
            provenance: {
                [key: string]: components["schemas"]["Provenance"];
            };
            facts: components["schemas"]["EnterpriseFacts"];
            contacts?: {
                legalRepresentative?: string | null;
                contactPerson?: string | null;
                phone?: string | null;
            } | null;
            account?: {
                bank?: string | null;
                holder?: string | null;
                number?: string | null;
            } | null;
            updatedAt: components["schemas"]["Instant"];
        };
        Ladder: components["schemas"]["Rung"][];
        /**
         * @example {
         *       "ladder": [
         *         {
         *           "id": "acceptance",
         *           "when": "before",
         *           "workingDays": 15
         *         }
         *       ],
         *       "why": "国办发明电〔2025〕7 号",
         *       "replaces": 1
         *     }
         */
        LadderChange: {
            ladder: components["schemas"]["Ladder"];
            why: components["schemas"]["Why"];
            /** @description The version seen; 0 for none yet */
            replaces?: number;
        };
        /** @description The last day on which it is in time */
        LastDay: components["schemas"]["PlainDate"];
        LastDayOrNone: components["schemas"]["LastDay"] | null;
        /**
         * @example {
         *       "version": 1,
         *       "sample": true,
         *       "effectiveAt": "2026-03-02T01:30:00.000Z",
         *       "document": {
         *         "instruments": {
         *           "guilin-2025-draft": {
         *             "title": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             },
         *             "status": "draft",
         *             "seen": "text"
         *           }
         *         },
         *         "provisions": {
         *           "guilin-2025-draft:10": {
         *             "label": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             },
         *             "seen": "text"
         *           }
         *         },
         *         "bases": {
         *           "letter": [
         *             "guilin-2025-draft:10"
         *           ]
         *         },
         *         "cutOffs": {
         *           "joint-installation": "17:30"
         *         },
         *         "grounds": [
         *           {
         *             "code": "expert-review",
         *             "title": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             },
         *             "basis": [
         *               "guilin-2025-draft:10"
         *             ],
         *             "turn": "applicant",
         *             "of": [
         *               "licence"
         *             ],
         *             "longest": 20
         *           }
         *         ],
         *         "prohibitedCharges": [
         *           {
         *             "code": "expert-review",
         *             "names": [
         *               "接水费"
         *             ],
         *             "services": [
         *               "water"
         *             ],
         *             "basis": [
         *               "guilin-2025-draft:10"
         *             ],
         *             "seen": "text"
         *           }
         *         ],
         *         "days": {
         *           "letter-reply": 4.5
         *         }
         *       },
         *       "releases": [
         *         {
         *           "version": 1,
         *           "effectiveAt": "2026-03-02T01:30:00.000Z",
         *           "publishedAt": "2026-03-02T01:30:00.000Z"
         *         }
         *       ]
         *     }
         */
        LegalData: {
            /** @description 0 is the sample the platform ships with */
            version: number;
            sample: boolean;
            effectiveAt: components["schemas"]["Instant"];
            document: {
                instruments: {
                    [key: string]: components["schemas"]["Instrument"];
                };
                provisions: {
                    [key: string]: components["schemas"]["Provision"];
                };
                bases: {
                    [key: string]: components["schemas"]["ProvisionId"][];
                };
                cutOffs: {
                    [key: string]: components["schemas"]["TimeOfDay"];
                };
                grounds: components["schemas"]["SuspensionGround"][];
                prohibitedCharges: components["schemas"]["ProhibitedCharge"][];
                days: {
                    [key: string]: components["schemas"]["WorkingDays"];
                };
            };
            /** @description Every version that was published, in the order of publication */
            releases: components["schemas"]["LegalRelease"][];
        };
        LegalRelease: {
            version: number;
            effectiveAt: components["schemas"]["Instant"];
            publishedAt: components["schemas"]["Instant"];
        };
        LetterNews: {
            orderId: components["schemas"]["OrderId"];
            subject: components["schemas"]["ConsultationSubject"];
            status: string;
            /** @description Spoken, or by silence: told apart for ever */
            outcome: components["schemas"]["LetterOutcome"];
        } & {
            [key: string]: unknown;
        };
        LetterOutcome: {
            /** @constant */
            outcome: "replied";
            at: components["schemas"]["Instant"];
            reply: components["schemas"]["SpokenReply"];
        } | {
            /** @constant */
            outcome: "deemed-consent";
            at: components["schemas"]["Instant"];
            basis: string;
            receivedAt: components["schemas"]["Instant"];
            budget: number;
            days: components["schemas"]["ReckonedDay"][];
            calendarVersion: string;
        } | {
            /** @constant */
            outcome: "withdrawn";
            at: components["schemas"]["Instant"];
            reason: string;
        };
        LicenceTerms: {
            /**
             * @description 受理 (art. 42), or 收到 where its own law says so (生态环境法典 art. 102)
             * @default acceptance
             * @enum {unknown}
             */
            limitsFrom: "acceptance" | "receipt";
            /**
             * @description joint: 统一、联合、集中办理 (art. 42(2): extended by 15 days and not by 10)
             * @default single
             * @enum {unknown}
             */
            handling: "single" | "joint";
            /** @description By its own law: once, by so many working days at most (企业投资项目核准: 40); else art. 42 */
            extension?: {
                most: components["schemas"]["WorkingDays"];
                basis: string;
            };
        };
        LicenceTermsInput: {
            /**
             * @description 受理 (art. 42), or 收到 where its own law says so (生态环境法典 art. 102)
             * @default acceptance
             * @enum {unknown}
             */
            limitsFrom?: "acceptance" | "receipt";
            /**
             * @description joint: 统一、联合、集中办理 (art. 42(2): extended by 15 days and not by 10)
             * @default single
             * @enum {unknown}
             */
            handling?: "single" | "joint";
            /** @description By its own law: once, by so many working days at most (企业投资项目核准: 40); else art. 42 */
            extension?: {
                most: components["schemas"]["WorkingDays"];
                basis: string;
            };
        };
        Licensing: components["schemas"]["LicenceTerms"] & {
            receivedAt: components["schemas"]["Instant"];
            told?: {
                at: components["schemas"]["Instant"];
                reasons: string[];
                /** @default [] */
                asks: components["schemas"]["MaterialKind"][];
            };
            accepted?: {
                asOf: components["schemas"]["Instant"];
                at: components["schemas"]["Instant"];
                /** @enum {unknown} */
                by: "department" | "law";
            };
        };
        /** @enum {unknown} */
        Light: "yellow" | "red";
        Limit: components["schemas"]["DeadlineSummary"] & {
            metAt?: components["schemas"]["Instant"];
            breachedAt?: components["schemas"]["Instant"];
        };
        LimitSource: {
            place: string;
            /** @enum {unknown} */
            confidence: "read" | "reported" | "default" | "own-knowledge";
        };
        Line: {
            /** @description Of the whole line outside the site */
            lengthM?: number;
            /** @description Of a power line */
            voltageKv?: number;
            /** @description None: nothing outside the site is dug up or crossed */
            crossings: components["schemas"]["Crossing"][];
        };
        LineApproval: {
            id: components["schemas"]["LineApprovalId"];
            matter: components["schemas"]["LineMatter"];
            place: string;
            department: string;
            way: components["schemas"]["LineWay"];
            status: components["schemas"]["LineApprovalStatus"];
            /** @description Whose lines cross there, as the approval covers them */
            uses: {
                /** @enum {unknown} */
                service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
                crossing: components["schemas"]["Crossing"];
            }[];
            basis: string;
            /** @description Working days from the push */
            limit: components["schemas"]["WorkingDays"];
            /** @constant */
            offered?: true;
            /**
             * @description A government of the county or above agrees as well
             * @constant
             */
            government?: true;
            orderId?: components["schemas"]["OrderId"];
            /** @description That was made instead */
            commitment?: components["schemas"]["CommitmentId"];
            waits?: components["schemas"]["WaitsForName"];
            openedAt: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
        };
        /** @example ea_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        LineApprovalId: string;
        /** @enum {unknown} */
        LineApprovalStatus: "exempt" | "committed" | "filed" | "waiting" | "asked" | "approved" | "denied" | "withdrawn";
        /** @enum {unknown} */
        LineMatter: "planning" | "road-excavation" | "green-space" | "trees" | "highway" | "river";
        LineMatterTerms: {
            matter: components["schemas"]["LineMatter"];
            /** @description Asked at once, each with its own limit */
            departments: string[];
            /** @description Else what the matter of joint installation itself gives */
            limit?: components["schemas"]["WorkingDays"];
            basis: string;
        };
        /**
         * @example {
         *       "place": "civic-centre-north-1",
         *       "basis": "《行政许可法》第四十二条",
         *       "confidence": "published-here",
         *       "sample": true,
         *       "matters": [
         *         {
         *           "matter": "road-excavation",
         *           "departments": [
         *             "natural-resources"
         *           ],
         *           "basis": "《行政许可法》第四十二条"
         *         }
         *       ],
         *       "filingDays": 1,
         *       "thresholds": [
         *         {
         *           "way": "exempt",
         *           "basis": "《行政许可法》第四十二条"
         *         }
         *       ],
         *       "version": 1,
         *       "effectiveFrom": "2026-03-02",
         *       "region": "450305"
         *     }
         */
        LineRules: {
            /** @description Whose thresholds they are */
            place: string;
            basis: string;
            confidence: components["schemas"]["Confidence"];
            /**
             * @description Found elsewhere, and not decided here
             * @default false
             */
            sample: boolean;
            matters: components["schemas"]["LineMatterTerms"][];
            /**
             * @description Within which a filing is confirmed; works do not wait for it
             * @default 1
             */
            filingDays: components["schemas"]["WorkingDays"];
            thresholds: components["schemas"]["LineThreshold"][];
            /** @description Of a line that failed; as it is shipped, where it is not said */
            emergency?: components["schemas"]["EmergencyTerms"];
            version: number;
            effectiveFrom: components["schemas"]["PlainDate"];
            publishedAt?: components["schemas"]["Instant"];
            publishedBy?: string;
            why?: components["schemas"]["Why"];
            /** @description For which it was published: the region itself, else the city */
            region: string;
        };
        /**
         * @example {
         *       "place": "civic-centre-north-1",
         *       "basis": "《行政许可法》第四十二条",
         *       "confidence": "published-here",
         *       "sample": true,
         *       "matters": [
         *         {
         *           "matter": "road-excavation",
         *           "departments": [
         *             "natural-resources"
         *           ],
         *           "limit": 15,
         *           "basis": "《行政许可法》第四十二条"
         *         }
         *       ],
         *       "filingDays": 1,
         *       "thresholds": [
         *         {
         *           "matters": [
         *             "planning"
         *           ],
         *           "services": [
         *             "water"
         *           ],
         *           "maxLengthM": 200,
         *           "maxAreaM2": 15,
         *           "maxVoltageKv": 0.4,
         *           "way": "exempt",
         *           "basis": "《行政许可法》第四十二条"
         *         }
         *       ],
         *       "emergency": {
         *         "papersHours": 24,
         *         "papersBasis": "《城市道路管理条例》第三十四条",
         *         "answerDays": 3,
         *         "restorationDays": 3,
         *         "basis": "《行政许可法》第四十二条",
         *         "confidence": "published-here"
         *       },
         *       "effectiveFrom": "2026-03-02",
         *       "why": "国办发明电〔2025〕7 号",
         *       "replaces": 1
         *     }
         */
        LineRulesChange: {
            /** @description Whose thresholds they are */
            place: string;
            basis: string;
            confidence: components["schemas"]["Confidence"];
            /**
             * @description Found elsewhere, and not decided here
             * @default false
             */
            sample?: boolean;
            matters: components["schemas"]["LineMatterTerms"][];
            /**
             * @description Within which a filing is confirmed; works do not wait for it
             * @default 1
             */
            filingDays?: components["schemas"]["WorkingDays"];
            thresholds: components["schemas"]["LineThreshold"][];
            /** @description Of a line that failed; as it is shipped, where it is not said */
            emergency?: components["schemas"]["EmergencyTerms"];
            /** @description From which day it holds; today or later */
            effectiveFrom: components["schemas"]["PlainDate"];
            why: components["schemas"]["Why"];
            /** @description The version seen; 0 for none yet */
            replaces?: number;
        };
        LineThreshold: {
            /** @description All, if not named */
            matters?: components["schemas"]["LineMatter"][];
            /** @description All, if not named */
            services?: ("water" | "drainage" | "power" | "gas" | "heat" | "telecom")[];
            /** @description Of the whole line; not told is not short */
            maxLengthM?: number;
            maxAreaM2?: number;
            maxVoltageKv?: number;
            way: components["schemas"]["LineWay"];
            basis: string;
        };
        /** @enum {unknown} */
        LineWay: "exempt" | "commitment" | "filing" | "review";
        /**
         * @example {
         *       "name": "桂林样例科技有限公司",
         *       "kind": "department",
         *       "services": [
         *         "water"
         *       ],
         *       "regions": [
         *         "450300"
         *       ],
         *       "id": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *     }
         */
        ListedPartner: {
            name: string;
            /** @enum {unknown} */
            kind: "utility" | "department" | "finance";
            /**
             * @description What a utility provides
             * @default []
             */
            services: ("water" | "drainage" | "power" | "gas" | "heat" | "telecom")[];
            /** @description Where; 450300 is the whole city */
            regions: components["schemas"]["Region"][];
            /** @description By which a department is named; others have none */
            department?: string;
            /**
             * @description What of an enterprise it may tell: names of facts, `*` for all; `account`, `contacts` only by name
             * @default []
             */
            facts?: string[];
            /** @description Whom people call about it: messages name it */
            phone?: string;
            /** @description Where signed webhooks go; on AWS only https to public addresses. Without one it works by its inbox and its feed */
            webhookUrl?: components["schemas"]["EndpointUrl"];
            id: components["schemas"]["PartnerId"];
            createdAt?: components["schemas"]["Instant"];
            webhookDisabledAt?: components["schemas"]["Instant"];
            retired?: components["schemas"]["Retired"];
        };
        LostStep: {
            orderId: string;
            department: string;
            region: string;
            projectId: string;
            stage: string;
            step: string;
            /** @description The moment at which the limit was over */
            since: components["schemas"]["Instant"];
            days?: number;
        };
        /**
         * @example {
         *       "id": "cm_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "status": "made",
         *       "subject": {
         *         "kind": "joint-installation",
         *         "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       },
         *       "about": "ea_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "called": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "uscc": "91450300MA5KABCD17",
         *       "region": "450305",
         *       "department": "natural-resources",
         *       "terms": {
         *         "code": "2602-450305-04-01-123456",
         *         "title": {
         *           "zh": "桂林样例",
         *           "en": "Sample"
         *         },
         *         "told": {
         *           "zh": "桂林样例",
         *           "en": "Sample"
         *         },
         *         "basis": "《行政许可法》第四十二条",
         *         "check": {
         *           "way": "checked",
         *           "after": 5,
         *           "within": 3,
         *           "how": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           }
         *         },
         *         "excludedMonths": 6,
         *         "excludedFrom": "this-matter"
         *       },
         *       "listVersion": 1,
         *       "madeBy": "李四",
         *       "madeAt": "2026-03-02T01:30:00.000Z",
         *       "limits": {
         *         "acceptance": {
         *           "kind": "statutory",
         *           "basis": "《行政许可法》第四十二条",
         *           "budget": 15,
         *           "unit": "working-days",
         *           "anchor": "2026-03-02T01:30:00.000Z",
         *           "due": "2026-03-02T01:30:00.000Z",
         *           "lastDay": "2026-03-02",
         *           "used": 5.5,
         *           "remaining": 9.5,
         *           "provisional": false,
         *           "breached": false,
         *           "overdue": 0,
         *           "suspended": false,
         *           "calendarVersion": "2026.1"
         *         }
         *       }
         *     }
         */
        MadeCommitment: {
            id: components["schemas"]["CommitmentId"];
            status: components["schemas"]["MadeCommitmentStatus"];
            subject: {
                kind: string;
                id: string;
            };
            about: string;
            called: components["schemas"]["Text"];
            replaces?: components["schemas"]["MaterialKind"][];
            uscc: components["schemas"]["Uscc"];
            region: components["schemas"]["Region"];
            department: string;
            terms: components["schemas"]["CommitmentMatter"];
            listVersion: number;
            /** @description Masked */
            madeBy: string;
            madeAt: components["schemas"]["Instant"];
            limits: {
                [key: string]: components["schemas"]["Limit"];
            };
            checker?: components["schemas"]["PartnerId"];
            checkOrderId?: components["schemas"]["OrderId"];
            waits?: components["schemas"]["WaitsForName"];
            brokenAt?: components["schemas"]["Instant"];
            /** @description Of what was found */
            grounds?: string;
            /** @description What was done to mend it, by the word of who made it */
            mending?: string;
            endedAt?: components["schemas"]["Instant"];
        };
        /** @enum {unknown} */
        MadeCommitmentStatus: "made" | "in-check" | "kept" | "broken" | "mending" | "mended" | "revoked" | "ended";
        MakeUp: {
            missing: components["schemas"]["MaterialKind"][];
            /** @enum {unknown} */
            otherwise: "ended" | "suspended";
            reminded?: string[];
            suppliedAt?: components["schemas"]["Instant"];
            lapsedAt?: components["schemas"]["Instant"];
            due: components["schemas"]["Instant"];
            lastDay: components["schemas"]["LastDay"];
        };
        /**
         * @example {
         *       "policy": {
         *         "code": "GL-RD-2026",
         *         "name": "研发投入补助",
         *         "mode": "automatic",
         *         "department": "natural-resources",
         *         "sample": true
         *       },
         *       "standing": "met",
         *       "missing": [
         *         {
         *           "path": "employees"
         *         }
         *       ],
         *       "decision": {
         *         "policy": "GL-RD-2026",
         *         "version": 1,
         *         "on": "2026-03-02",
         *         "outcome": "met",
         *         "conditions": [
         *           {
         *             "name": "桂林样例科技有限公司",
         *             "label": "职工人数不少于 50 人",
         *             "citation": "第三条第一款",
         *             "expression": "enterprise.employees >= 50",
         *             "outcome": "met",
         *             "facts": []
         *           }
         *         ]
         *       }
         *     }
         */
        Match: {
            policy: components["schemas"]["PolicySummary"];
            /**
             * @description met: to be applied for, or being granted; used-up: had as often as it can be; choice: apply for one of several; short: one condition is not met; not-yet: time alone will make it met
             * @enum {unknown}
             */
            standing: "met" | "excluded" | "capped" | "used-up" | "choice" | "not-yet" | "short" | "unknown" | "amount-unknown" | "nothing-due";
            /** @description The policy it cannot be had beside (不得重复享受) */
            excludedBy?: string;
            /** @description The group of policies whose cap is used up */
            cappedBy?: string;
            /** @description The policies of which it is one */
            chooseAmong?: string[];
            entitlementId?: string;
            /**
             * @description It lapsed: apply for it, whatever its mode
             * @constant
             */
            claimable?: true;
            /** @description Exactly the data that would decide it; the enterprise may supply them */
            missing: {
                /** @description Below `facts`, e.g. `employees` or `revenue.2025` */
                path: string;
                /** @description Whose word alone counts: it is not asked of the enterprise; `rates` where no rate was published */
                register?: string;
            }[];
            decision: components["schemas"]["PolicyDecision"];
        };
        Material: components["schemas"]["MaterialReference"] | components["schemas"]["MaterialDigest"] | {
            kind: string;
            /** @description Of `POST /v1/files`, found clean */
            file: components["schemas"]["FileId"];
        };
        MaterialAtFirst: components["schemas"]["MaterialReference"] | components["schemas"]["MaterialDigest"];
        MaterialDigest: {
            kind: string;
            sha256: string;
        };
        /** @description A kind of material, e.g. `site-plan` */
        MaterialKind: string;
        MaterialReference: {
            kind: string;
            reference: string;
        };
        MaterialRule: {
            required: components["schemas"]["MaterialKind"][];
            makeUp?: {
                mayFollow: components["schemas"]["MaterialKind"][];
                within: components["schemas"]["WorkingDays"];
                /** @enum {unknown} */
                otherwise: "ended" | "suspended";
                basis: string;
            };
        };
        /**
         * @example {
         *       "role": "operator",
         *       "sub": "op-7",
         *       "name": "桂林样例科技有限公司",
         *       "may": [
         *         {
         *           "operationId": "orders.inbox",
         *           "method": "GET",
         *           "path": "employees",
         *           "summary": "对研发投入给予补助"
         *         }
         *       ],
         *       "awaiting": {
         *         "messages": 3
         *       }
         *     }
         */
        Me: {
            /** @enum {unknown} */
            role: "enterprise" | "citizen" | "partner" | "operator";
            sub: string;
            name: string;
            uscc?: string;
            citizen?: string;
            partner?: string;
            partnerName?: components["schemas"]["PartnerName"];
            registration?: {
                /** @enum {unknown} */
                kind: "utility" | "department" | "finance";
                department?: string;
                services?: string[];
            };
            /** @description The operations that are open to the caller */
            may: {
                operationId: string;
                method: string;
                path: string;
                summary: string;
            }[];
            /** @description What waits for the caller: counted among a hundred of each, projects among twenty */
            awaiting: {
                /** @description Messages in the mailbox */
                messages: number;
                /** @description Orders in the inbox that have not ended */
                orders?: number;
                /** @description Letters of other departments without an answer: silence is consent */
                letters?: number;
                jointInstallations?: number;
                riverApprovals?: number;
                projects?: number;
                entitlements?: number;
            };
        };
        /**
         * @example {
         *       "id": "acceptance",
         *       "at": "2026-03-02T01:30:00.000Z",
         *       "code": "order.created",
         *       "title": "研发投入补助",
         *       "body": "请确认收款账户。"
         *     }
         */
        Message: {
            id: string;
            at: components["schemas"]["Instant"];
            code: components["schemas"]["MessageCode"];
            title: string;
            /** @description In Chinese; names nobody but who reads it, and who answers to them (Art. 16) */
            body: string;
            /** @description The same in English */
            en?: {
                title: string;
                body: string;
            };
            /** @description What it is about */
            subject?: {
                kind: string;
                id: string;
            };
            /** @description Until which day something is expected, that day included */
            lastDay?: components["schemas"]["PlainDate"];
            /** @description Whom to call */
            contact?: components["schemas"]["MessageContact"];
            entitlementId?: string;
            deliveryId?: components["schemas"]["DeliveryId"];
            /** @description Of what is told together */
            deliveryIds?: components["schemas"]["DeliveryId"][];
        };
        /** @enum {unknown} */
        MessageCode: "order.created" | "order.corrected" | "order.changed" | "order.contract-answered" | "order.contract-contradicted" | "order.call-back-answered" | "order.call-back-unsatisfied" | "order.emergency-answered" | "order.survey-scheduled" | "order.phases-changed" | "order.term-changed" | "order.approvals-answered" | "order.paused" | "order.continued" | "order.withdrawn" | "order.overdue" | "order.due-soon" | "order.escalated" | "order.accepted-by-law" | "order.suspension-ended" | "order.deadline-moved" | "application.submitted" | "application.documents-missing" | "application.documents-due-soon" | "application.documents-complete" | "application.suspended-incomplete" | "application.ended-incomplete" | "application.survey-agreed" | "application.plan-ready" | "application.contract-offered" | "application.contract-signed" | "application.fees-recorded" | "application.line-planned" | "application.line-answered" | "application.waiting-for-name" | "commitment.broken" | "commitment.mended" | "commitment.revoked" | "application.call-back-recorded" | "application.connected" | "application.phase-begun" | "application.phase-connected" | "application.inspection-failed" | "application.temporary-supplied" | "application.temporary-ends" | "application.temporary-ended" | "application.opinion" | "application.handed-over" | "application.overdue" | "application.escalated" | "application.completed" | "application.stage-ended" | "application.cancelled" | "application.transferred" | "application.partly-completed" | "application.rejected" | "application.resumed" | "application.accepted" | "application.accepted-by-law" | "application.to-correct" | "application.not-accepted" | "application.suspended" | "application.suspension-ended" | "application.deadline-moved" | "application.extended" | "consultation.due-soon" | "consultation.deadline-moved" | "consultation.still-open" | "consultation.replied" | "consultation.remarked" | "consultation.deemed-consent" | "project.waiting-for-name" | "obstacle.assigned" | "obstacle.received" | "obstacle.answered" | "obstacle.contested" | "obstacle.escalated" | "obstacle.confirmed" | "obstacle.dropped" | "obstacle.lapsed" | "river.waiting-for-name" | "river.decided" | "river.department-silent" | "river.expert-review-outlasted" | "river.prohibited" | "river.overdue" | "river.obligation-overdue" | "river.obligation-fulfilled" | "river.obligation-open" | "entitlement.awaiting-confirmation" | "entitlement.confirmed" | "entitlement.payment-ordered" | "entitlement.account-changed" | "enterprise.account-changed" | "entitlement.confirmation-due-soon" | "entitlement.queued" | "entitlement.lapsed" | "entitlement.refused" | "entitlement.granted" | "entitlement.paid" | "entitlement.payment-refused" | "entitlement.payment-returned" | "entitlement.recovery" | "entitlement.waiting-for-name" | "entitlement.overdue-notice" | "entitlement.plan-broken" | "overdue.statement-wanted" | "personal-data.erased" | "file.refused" | "benefit.freed" | "benefit.not-yet" | "benefit.to-be-chosen" | "benefit.window-closed" | "benefit.window-closing" | "benefit.window-opened" | "entitlement.disputed" | "entitlement.ended-while-paid" | "entitlement.evaluation" | "entitlement.handed-over" | "entitlement.in-publication" | "entitlement.in-review" | "entitlement.objection" | "entitlement.objection-decided" | "entitlement.received" | "entitlement.scoring" | "entitlement.waived" | "entitlement.statement-wanted" | "entitlement.escalated" | "entitlement.plans-broken" | "integrity.candidate" | "integrity.determined" | "integrity.disputed" | "integrity.dismissed" | "integrity.withdrawn" | "watch.item-sick" | "calendar.unpublished" | "webhook.dead" | "effect.dead" | "execution.stopped" | "endpoint.paused" | "responder.offered" | "responder.handed-on" | "responder.declined" | "responder.withdrawn" | "channel.paused" | "river.your-turn" | "river.window-not-open" | "installation.homes-not-open" | "installation.call-back-left-open" | "application.call-back-dealt-with" | "order.emergency-begun" | "order.emergency-filed" | "order.emergency-restored" | "river.publication-changed" | "river.obligation-reported" | "obstacle.raised" | "installation.reported" | "project.term-began" | "project.term-due-soon" | "project.term-over" | "project.term-decided" | "project.recheck-asked" | "project.filed" | "project.phase-accepted" | "project.stage-to-lead" | "project.companion";
        MessageContact: {
            name: string;
            phone?: string;
        };
        Movable: {
            /** @description The notices that are still to come */
            missing: {
                year: number;
                /** @enum {unknown} */
                source: "nation" | "region";
            }[];
            /** @description By what notices have done so far; null while the clock stands still */
            earliest: components["schemas"]["Instant"] | null;
            latest: components["schemas"]["Instant"] | null;
        };
        /** @enum {unknown} */
        NationalStage: "initiation" | "engineering" | "construction" | "acceptance";
        /**
         * @example {
         *       "title": "研发投入补助",
         *       "departments": [
         *         "natural-resources"
         *       ]
         *     }
         */
        NewAwardList: {
            title: string;
            departments: string[];
        };
        NewBatch: {
            buildings: {
                /** @description As on the site plan, such as 3号楼 */
                name: string;
                /** @description Homes or shops in it */
                units?: number;
                /** @description The name of its phase */
                phase?: string;
            }[];
            /** @description In their order; without them the buildings are put into phases by the published number */
            phases?: {
                name: string;
                /** @description When its site will be ready */
                expectedOn?: components["schemas"]["PlainDate"];
            }[];
        };
        /**
         * @example {
         *       "to": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "about": {
         *         "kind": "case",
         *         "id": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       },
         *       "question": "该地块是否在永久基本农田内？",
         *       "materials": [
         *         {
         *           "kind": "business-license",
         *           "reference": "GL-2026-000123"
         *         }
         *       ]
         *     }
         */
        NewConsultation: {
            /** @description The department that is asked */
            to: components["schemas"]["PartnerId"];
            about: components["schemas"]["InDoubt"];
            /** @description No personal data: the letter is delivered whole */
            question: string;
            /** @default [] */
            materials?: components["schemas"]["MaterialAtFirst"][];
        };
        /**
         * @example {
         *       "orderId": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "says": "signed",
         *       "on": "2026-03-02"
         *     }
         */
        NewContractAnswer: {
            orderId: components["schemas"]["OrderId"];
            /** @constant */
            says: "signed";
            /** @description The day on which it was done */
            on: components["schemas"]["PlainDate"];
        } | {
            orderId: components["schemas"]["OrderId"];
            /** @constant */
            says: "paid";
            /** @description The day on which it was done */
            on: components["schemas"]["PlainDate"];
            /** @description As the utility has it, where it has said so */
            fen: number;
        } | {
            orderId: components["schemas"]["OrderId"];
            /** @enum {unknown} */
            says: "offer-contradicted" | "signature-contradicted" | "payment-contradicted";
            note: string;
        };
        /**
         * @example {
         *       "service": "water",
         *       "site": {
         *         "region": "450305",
         *         "address": "七星区样例路 1 号"
         *       },
         *       "cause": "The partner did not answer in time"
         *     }
         */
        NewEmergencyWorks: {
            /**
             * @description Whose line has failed: one of those that the caller provides
             * @enum {unknown}
             */
            service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
            site: {
                region: components["schemas"]["Region"];
                /** @description Which road, and where */
                address: string;
            };
            /** @description What has failed; names nobody */
            cause: string;
        };
        /**
         * @example {
         *       "subject": {
         *         "enterprise": "91450300MA5KABCD17"
         *       },
         *       "reason": "资料不全"
         *     }
         */
        NewErasure: {
            subject: components["schemas"]["ErasureSubject"];
            /** @description Why, e.g. that consent was withdrawn; no names, no numbers: it is kept */
            reason: string;
        };
        /**
         * @example {
         *       "kind": "fiscal-subsidy",
         *       "title": "研发投入补助",
         *       "fen": 5000000
         *     }
         */
        NewFundApplication: {
            /**
             * @description 财政性资金补助、政府投资项目、试点示范
             * @enum {unknown}
             */
            kind: "fiscal-subsidy" | "government-investment" | "pilot";
            title: string;
            /** @description How much is asked for, in fen */
            fen?: number;
        };
        /**
         * @example {
         *       "department": "natural-resources",
         *       "act": "contract-breach",
         *       "field": "resource-trading",
         *       "what": "接入点缺少通道",
         *       "reference": "GL-2026-000123",
         *       "since": "2026-03-02",
         *       "fen": 5000000
         *     }
         */
        NewIntegrityCandidate: {
            department: string;
            /** @enum {unknown} */
            act: "contract-breach" | "illegal-charge" | "dishonest-judgment";
            field: components["schemas"]["IntegrityField"];
            /** @description What happened, in words; not published */
            what: string;
            /** @description The contract, the charge, the file of the court */
            reference?: string;
            /** @description Since when */
            since: components["schemas"]["PlainDate"];
            /** @description How much is concerned, in fen */
            fen?: number;
        };
        /**
         * @example {
         *       "applicant": {
         *         "kind": "enterprise",
         *         "uscc": "91450300MA5KABCD17",
         *         "name": "桂林样例科技有限公司",
         *         "contact": {
         *           "name": "张三",
         *           "phone": "13800000000"
         *         }
         *       },
         *       "project": {
         *         "code": "2602-450305-04-01-123456",
         *         "name": "桂林样例科技有限公司",
         *         "key": true
         *       },
         *       "site": {
         *         "region": "450305",
         *         "address": "七星区样例路 1 号",
         *         "location": {
         *           "longitude": 110.31,
         *           "latitude": 25.27
         *         }
         *       },
         *       "services": [
         *         {
         *           "service": "water",
         *           "dailyUseM3": 50,
         *           "pipeDiameterMm": 100
         *         }
         *       ],
         *       "materials": [
         *         {
         *           "kind": "business-license",
         *           "reference": "GL-2026-000123"
         *         }
         *       ],
         *       "commitments": [
         *         {
         *           "subject": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "madeBy": "李四",
         *           "madeOn": "2026-03-02"
         *         }
         *       ],
         *       "wantedBy": "2026-03-02",
         *       "temporary": {
         *         "from": "2026-03-02",
         *         "until": "2026-03-02",
         *         "services": [
         *           {
         *             "service": "water",
         *             "dailyUseM3": 50,
         *             "pipeDiameterMm": 100
         *           }
         *         ]
         *       },
         *       "providers": {
         *         "water": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       },
         *       "batch": {
         *         "buildings": [
         *           {
         *             "name": "1号楼",
         *             "units": 60,
         *             "phase": "一期"
         *           }
         *         ],
         *         "phases": [
         *           {
         *             "name": "一期",
         *             "expectedOn": "2026-03-02"
         *           }
         *         ]
         *       }
         *     }
         */
        NewJointInstallation: {
            applicant: {
                /** @constant */
                kind?: "enterprise";
                uscc: components["schemas"]["Uscc"];
                name: string;
                contact: components["schemas"]["Contact"];
            } | {
                /** @constant */
                kind: "citizen";
                contact: components["schemas"]["Resident"];
            };
            project?: {
                code: components["schemas"]["ProjectCode"];
                name: string;
                /**
                 * @description 重点项目
                 * @default false
                 */
                key?: boolean;
            };
            site: {
                region: components["schemas"]["Region"];
                address: string;
                /** @description CGCS2000 degrees, inside Guilin */
                location?: {
                    longitude: number;
                    latitude: number;
                };
            };
            services: components["schemas"]["ServiceRequest"][];
            /** @default [] */
            materials?: components["schemas"]["MaterialAtFirst"][];
            /** @default [] */
            commitments?: {
                /** @description What is undertaken, e.g. the road excavation permit */
                subject: string;
                /** @description Who signs */
                madeBy: string;
                madeOn: components["schemas"]["PlainDate"];
            }[];
            wantedBy?: components["schemas"]["PlainDate"];
            temporary?: {
                from: components["schemas"]["PlainDate"];
                /** @description Its last day: then it is removed, or the permanent one takes its place */
                until: components["schemas"]["PlainDate"];
                /** @description What is supplied for a time beside what is applied for, as a case of its own; without it all of `services` are */
                services?: components["schemas"]["ServiceRequest"][];
            };
            providers?: components["schemas"]["ChosenProviders"];
            /** @description Buildings that are connected by phases */
            batch?: components["schemas"]["NewBatch"];
        };
        NewOwner: {
            uscc: components["schemas"]["Uscc"];
            name: string;
            contact: components["schemas"]["Contact"];
        };
        /**
         * @example {
         *       "name": "桂林样例科技有限公司",
         *       "kind": "department",
         *       "services": [
         *         "water"
         *       ],
         *       "regions": [
         *         "450300"
         *       ],
         *       "department": "natural-resources",
         *       "facts": [
         *         "employees"
         *       ],
         *       "phone": "13800000000",
         *       "webhookUrl": "https://utility.example.cn/liban"
         *     }
         */
        NewPartner: {
            name: string;
            /** @enum {unknown} */
            kind: "utility" | "department" | "finance";
            /**
             * @description What a utility provides
             * @default []
             */
            services?: ("water" | "drainage" | "power" | "gas" | "heat" | "telecom")[];
            /** @description Where; 450300 is the whole city */
            regions: components["schemas"]["Region"][];
            /** @description By which a department is named; others have none */
            department?: string;
            /**
             * @description What of an enterprise it may tell: names of facts, `*` for all; `account`, `contacts` only by name
             * @default []
             */
            facts?: string[];
            /** @description Whom people call about it: messages name it */
            phone?: string;
            /** @description Where signed webhooks go; on AWS only https to public addresses. Without one it works by its inbox and its feed */
            webhookUrl?: components["schemas"]["EndpointUrl"];
        };
        /**
         * @example {
         *       "code": "2602-450305-04-01-123456",
         *       "name": "桂林样例科技有限公司",
         *       "owner": {
         *         "uscc": "91450300MA5KABCD17",
         *         "name": "桂林样例科技有限公司",
         *         "contact": {
         *           "name": "张三",
         *           "phone": "13800000000"
         *         }
         *       },
         *       "region": "450305",
         *       "industry": "C3921",
         *       "investmentYuan": 12000000,
         *       "nature": "government",
         *       "key": true,
         *       "traits": [
         *         "low-risk"
         *       ],
         *       "building": {
         *         "floorAreaM2": 8000,
         *         "heightM": 18
         *       },
         *       "park": "high-tech-park",
         *       "site": {
         *         "address": "七星区样例路 1 号",
         *         "geometry": {
         *           "type": "Point",
         *           "coordinates": [
         *             110.31,
         *             110.31
         *           ]
         *         }
         *       },
         *       "materials": [
         *         {
         *           "kind": "business-license",
         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *         }
         *       ]
         *     }
         */
        NewProject: {
            code: components["schemas"]["ProjectCode"];
            name: string;
            owner: components["schemas"]["NewOwner"];
            region: components["schemas"]["Region"];
            /** @description GB/T 4754-2017: a section, or down to a class */
            industry: string;
            /** @description Whole yuan */
            investmentYuan: number;
            /** @enum {unknown} */
            nature: "government" | "approval" | "filing";
            /**
             * @description 重点项目: the green channel (Art. 13)
             * @default false
             */
            key?: boolean;
            traits?: ("low-risk" | "land-with-design" | "without-proposal")[];
            building?: components["schemas"]["Building"];
            park?: string;
            site: {
                address: string;
                geometry?: components["schemas"]["SiteGeometry"];
            };
            /** @default [] */
            materials?: components["schemas"]["GivenAtFirst"][];
        };
        /**
         * @example {
         *       "project": "pj_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "applicant": {
         *         "uscc": "91450300MA5KABCD17",
         *         "name": "桂林样例科技有限公司",
         *         "contact": {
         *           "name": "张三",
         *           "phone": "13800000000"
         *         }
         *       },
         *       "activity": "tourism-facility",
         *       "planned": "在核心景区外建设游客服务点，占地 800 平方米。",
         *       "site": {
         *         "region": "450305",
         *         "address": "七星区样例路 1 号",
         *         "geometry": {
         *           "type": "Point",
         *           "coordinates": [
         *             110.31,
         *             110.31
         *           ]
         *         }
         *       },
         *       "materials": [
         *         {
         *           "kind": "business-license",
         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *         }
         *       ]
         *     }
         */
        NewRiverApproval: {
            project?: components["schemas"]["ProjectId"];
            applicant?: components["schemas"]["NewOwner"];
            activity: string;
            /** @description What is planned */
            planned: string;
            site?: {
                region: components["schemas"]["Region"];
                address: string;
                geometry: components["schemas"]["SiteGeometry"];
            };
            /** @default [] */
            materials?: components["schemas"]["GivenAtFirst"][];
        };
        /**
         * @example {
         *       "outcome": "approved",
         *       "decidedBy": {
         *         "name": "桂林样例科技有限公司",
         *         "post": "局长"
         *       },
         *       "reasons": [
         *         "总平面图缺少比例尺"
         *       ],
         *       "conditions": [
         *         {
         *           "text": "已协调供电部门，三日内答复。",
         *           "dueOn": "2026-03-02"
         *         }
         *       ],
         *       "overrides": [
         *         {
         *           "orderId": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "reasons": "总平面图缺少比例尺"
         *         }
         *       ],
         *       "withheld": {
         *         "parts": [
         *           "applicant"
         *         ],
         *         "ground": "state-secret"
         *       }
         *     }
         */
        NewRiverDecision: {
            /** @enum {unknown} */
            outcome: "approved" | "approved-with-conditions" | "refused";
            decidedBy: {
                name: string;
                post: string;
            };
            reasons: string[];
            /** @default [] */
            conditions?: {
                text: string;
                dueOn?: components["schemas"]["PlainDate"];
            }[];
            /** @default [] */
            overrides?: {
                orderId: components["schemas"]["OrderId"];
                reasons: string;
            }[];
            /** @description What of it may not be published */
            withheld?: components["schemas"]["RiverWithheld"];
        };
        Next: {
            turn: components["schemas"]["Turn"];
            /** @description What the applicant is to do, as in `allowed`; else the limit that runs, e.g. `acceptance` */
            what: string;
            due: components["schemas"]["DueOrNone"];
            lastDay: components["schemas"]["LastDayOrNone"];
            /** @description Days past it */
            overdue: number;
        };
        NextOfCase: components["schemas"]["Next"] & {
            orderId?: components["schemas"]["OrderId"];
            partner?: string;
            partnerName?: components["schemas"]["PartnerName"];
        };
        NoticeDay: {
            date: components["schemas"]["PlainDate"];
            name: components["schemas"]["Title"];
        };
        NoticeReference: {
            /** @description The number of the notice (文号) */
            number?: string;
            /** Format: uri */
            url?: string;
            issuedOn?: components["schemas"]["PlainDate"];
        };
        Obligation: {
            number: number;
            text: string;
            dueOn?: components["schemas"]["PlainDate"];
            /** @enum {unknown} */
            status: "open" | "reported" | "fulfilled";
            reportedAt?: components["schemas"]["Instant"];
            overdueSince?: components["schemas"]["Instant"];
            fulfilledAt?: components["schemas"]["Instant"];
            allowed: components["schemas"]["Allowed"];
        };
        Obstacle: {
            /** @example ob_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
            id: string;
            /** @enum {unknown} */
            status: "raised" | "assigned" | "received" | "answered" | "closed";
            /** @enum {unknown} */
            raisedBy: "enterprise" | "operator" | "platform";
            raisedAt: components["schemas"]["Instant"];
            what: string;
            stage?: string;
            step?: string;
            /** @description Who was asked */
            candidates: {
                partner: components["schemas"]["PartnerId"];
                partnerName?: components["schemas"]["PartnerName"];
            }[];
            owner?: components["schemas"]["PartnerId"];
            answer?: {
                at: components["schemas"]["Instant"];
                text: string;
            };
            /** @default [] */
            escalations: components["schemas"]["Instant"][];
            closed?: {
                at: components["schemas"]["Instant"];
                /** @enum {unknown} */
                by: "raiser" | "rule" | "project";
            };
            ownerName?: components["schemas"]["PartnerName"];
            due: components["schemas"]["DueOrNone"];
            lastDay: components["schemas"]["LastDayOrNone"];
            allowed: components["schemas"]["Allowed"];
        };
        ObstacleNews: {
            projectId: string;
            obstacleId: string;
            what: string;
        } & {
            [key: string]: unknown;
        };
        /** @description When it happened, as the partner says: shown as its word. Clocks go by when the event is received */
        OccurredAt: components["schemas"]["InstantInput"];
        OfferedAccount: {
            bank: string;
            holder: string;
            number: string;
            /** @description To be named by the confirmation: another account has another version */
            version: number;
            source: string;
            asOf: string;
        };
        OfficeHours: {
            opens: components["schemas"]["TimeOfDay"];
            midday: components["schemas"]["TimeOfDay"];
            closes: components["schemas"]["TimeOfDay"];
            cutOff: components["schemas"]["TimeOfDay"];
        };
        /**
         * @example {
         *       "hours": {
         *         "opens": "09:00",
         *         "midday": "12:00",
         *         "closes": "17:30",
         *         "cutOff": "17:30"
         *       },
         *       "why": "国办发明电〔2025〕7 号",
         *       "replaces": 1
         *     }
         */
        OfficeHoursChange: {
            hours: components["schemas"]["OfficeHours"];
            why: components["schemas"]["Why"];
            /** @description The version seen; 0 for none yet */
            replaces?: number;
        };
        OnFile: {
            kind: components["schemas"]["MaterialKind"];
            given: components["schemas"]["Given"];
            /** @enum {unknown} */
            givenBy: "enterprise" | "operator";
            givenAt: components["schemas"]["Instant"];
        };
        OnFileUse: {
            kind: components["schemas"]["MaterialKind"];
            orderId: string;
            partner: string;
            purpose: string;
            at: components["schemas"]["Instant"];
            partnerName?: components["schemas"]["PartnerName"];
        };
        OpenLetterNews: {
            orderId: components["schemas"]["OrderId"];
            subject: components["schemas"]["ConsultationSubject"];
            /** @description Until which day it is answered in time */
            lastDay: components["schemas"]["PlainDate"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @example {
         *       "id": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "kind": "work-order",
         *       "subject": {
         *         "kind": "joint-installation",
         *         "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       },
         *       "partner": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "status": "replied",
         *       "request": {},
         *       "createdAt": "2026-03-02T01:30:00.000Z",
         *       "limits": {
         *         "acceptance": {
         *           "kind": "statutory",
         *           "basis": "《行政许可法》第四十二条",
         *           "budget": 15,
         *           "unit": "working-days",
         *           "anchor": "2026-03-02T01:30:00.000Z",
         *           "due": "2026-03-02T01:30:00.000Z",
         *           "lastDay": "2026-03-02",
         *           "used": 5.5,
         *           "remaining": 9.5,
         *           "provisional": false,
         *           "breached": false,
         *           "overdue": 0,
         *           "suspended": false,
         *           "calendarVersion": "2026.1"
         *         }
         *       },
         *       "allowed": [
         *         "accepted"
         *       ]
         *     }
         */
        Order: {
            id: components["schemas"]["OrderId"];
            kind: components["schemas"]["OrderKind"];
            subject: {
                kind: string;
                id: string;
            };
            partner: string;
            askedBy?: string;
            status: components["schemas"]["OrderStatus"];
            request: {
                [key: string]: unknown;
            };
            createdAt: components["schemas"]["Instant"];
            licensing?: components["schemas"]["Licensing"];
            leavesOut?: string[];
            receipts?: components["schemas"]["Receipt"][];
            hold?: components["schemas"]["Hold"];
            survey?: {
                needed: boolean;
                /** Format: date */
                agreedFor?: string;
            };
            /** @description How the approvals for its line outside the site stand */
            external?: components["schemas"]["ExternalState"];
            reasons?: string[];
            said?: ({
                at: components["schemas"]["Instant"];
                type: string;
            } & {
                [key: string]: unknown;
            })[];
            outcome?: components["schemas"]["LetterOutcome"];
            endedAt?: components["schemas"]["Instant"];
            /** @description When what is played is removed, in seconds since 1970 */
            goesAt?: number;
            /**
             * @description A case that the platform plays for this partner alone: nothing of it is counted, and it goes again
             * @constant
             */
            sandbox?: true;
            partnerName?: components["schemas"]["PartnerName"];
            askedByName?: components["schemas"]["PartnerName"];
            next?: components["schemas"]["Next"];
            /** @description Of a work order: what it charges, and what both have said of it */
            contract?: components["schemas"]["Contract"];
            limits: {
                [key: string]: components["schemas"]["Limit"];
            };
            extension?: {
                at: components["schemas"]["Instant"];
                /** @description Working days */
                days: number;
                reasons: string[];
                /** @description The position of who approved it */
                approvedBy: string;
            };
            allowed: components["schemas"]["Allowed"];
        };
        /**
         * @example {
         *       "eventId": "gas-2026-000417",
         *       "occurredAt": "2026-03-02T01:30:00.000Z",
         *       "type": "accepted",
         *       "note": "已补充总平面图。"
         *     }
         */
        OrderEvent: {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @enum {unknown} */
            type: "accepted" | "resumed" | "surveyed" | "works-begun" | "constructed" | "inspected" | "connected" | "satisfied" | "not-reached" | "unreached" | "supplied" | "removed" | "made-permanent" | "restored";
            note?: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "returned";
            reasons: string[];
            /** @description Materials that must be given; what is on file already may not be asked for */
            asks?: components["schemas"]["MaterialKind"][];
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "suspended";
            /** @description One of the published list */
            ground: string;
            /** @description The last day that is not counted: then the clock goes on by itself */
            until: components["schemas"]["PlainDate"];
            note?: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "rejected";
            reasons: string[];
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "planned";
            /** @description What its line crosses; asked where the request presumes digging */
            line?: components["schemas"]["Line"];
            note?: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "plan-changed";
            line: components["schemas"]["Line"];
            note?: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "offered";
            /** @description Of the contract */
            number?: string;
            /** @description All that it charges; nothing where the connection is free */
            charges: components["schemas"]["Charge"][];
            note?: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "contracted";
            signedOn?: components["schemas"]["PlainDate"];
            note?: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "fees-paid";
            fen: number;
            /** @description The day of the payment, where it was not today */
            paidOn?: components["schemas"]["PlainDate"];
            note?: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "replied";
            /** @enum {unknown} */
            position?: "no-objection" | "objection" | "agree-with-conditions";
            /** @description Of an objection */
            grounds?: string;
            /** @description Of a consent with conditions */
            conditions?: string[];
            remarks?: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "met";
            /** @default [] */
            checks?: components["schemas"]["CheckMet"][];
            grounds: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "met-with-conditions";
            /** @default [] */
            checks?: (components["schemas"]["CheckMet"] | components["schemas"]["CheckWithConditions"])[];
            grounds: string;
            conditions: components["schemas"]["Condition"][];
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "not-met";
            /** @default [] */
            checks?: components["schemas"]["Check"][];
            grounds: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @description Money in fen */
            fen: number;
            /** @description The day of the transfer, where it was not today */
            paidOn?: components["schemas"]["PlainDate"];
            /** @description The bank's own number of the transfer */
            reference?: string;
            note?: string;
            /** @enum {unknown} */
            type: "partly-paid" | "paid";
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "refused";
            /** @description Why nothing more will be paid by this order */
            reason: string;
            /**
             * @description account: the beneficiary is to give another one; other: the department is to have it ordered again
             * @enum {unknown}
             */
            cause: "account" | "other";
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "unsatisfied";
            about: components["schemas"]["CallBackAspect"][];
            /** @description In the words of the applicant */
            words: string;
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "inspection-failed";
            /** @description All that is to be mended (一次性告知) */
            reasons: string[];
        } | {
            eventId: components["schemas"]["OrderEventId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            /** @constant */
            type: "papers-filed";
            /** @description What was dug up in truth */
            line: components["schemas"]["Line"];
            /** @description By their numbers */
            papers: string[];
            note?: string;
        };
        /** @description The partner's own id of this event; a repeat changes nothing */
        OrderEventId: string;
        /** @example or_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        OrderId: string;
        /** @enum {unknown} */
        OrderKind: "work-order" | "letter" | "review" | "payment" | "call-back" | "phase" | "temporary-supply" | "emergency-works";
        OrderLimitNews: {
            orderId: components["schemas"]["OrderId"];
            /** @description The limit's name, e.g. `acceptance` */
            limit: string;
            due: components["schemas"]["Instant"];
            /** @description A calendar notice is still to come that may move the moment */
            provisional?: boolean;
            /** @description The rung of the ladder, e.g. `reminder` */
            rung: string;
        } & {
            [key: string]: unknown;
        };
        OrderLine: {
            id: components["schemas"]["OrderId"];
            partner: string;
            status: components["schemas"]["OrderStatus"];
            hold?: components["schemas"]["Hold"];
            survey?: {
                needed: boolean;
                /** Format: date */
                agreedFor?: string;
            };
            reasons?: string[];
            said?: ({
                at: components["schemas"]["Instant"];
                type: string;
            } & {
                [key: string]: unknown;
            })[];
            receipts?: components["schemas"]["Receipt"][];
            endedAt?: components["schemas"]["Instant"];
            partnerName?: components["schemas"]["PartnerName"];
            service?: string;
            step?: string;
            department?: string;
            /** @description Of a batch: the phase that it connects */
            phase?: string;
            next?: components["schemas"]["Next"];
            contract?: components["schemas"]["Contract"];
            /** @description When one of its limits was over */
            breachedAt?: components["schemas"]["Instant"];
        };
        OrderNews: {
            orderId: components["schemas"]["OrderId"];
        } & {
            [key: string]: unknown;
        };
        /** @enum {unknown} */
        OrderStatus: "pending" | "accepted" | "surveyed" | "planned" | "offered" | "contracted" | "works-begun" | "constructed" | "inspected" | "connected" | "returned" | "suspended" | "rejected" | "withdrawn" | "served" | "replied" | "deemed-consent" | "met" | "met-with-conditions" | "not-met" | "partly-paid" | "paid" | "refused" | "satisfied" | "unsatisfied" | "unreached" | "supplied" | "removed" | "made-permanent" | "digging" | "restored" | "papers-filed" | "papers-filed-restored" | "papers-approved" | "papers-refused" | "emergency-closed" | "emergency-refused";
        Organisation: {
            /** @constant */
            kind: "partner";
            id: components["schemas"]["PartnerId"];
        } | {
            /** @constant */
            kind: "operators";
        };
        OverdueCounts: {
            /** @description In time, and not near its end */
            green: number;
            yellow: number;
            red: number;
            by: {
                /** @description Who owes it */
                partner?: components["schemas"]["PartnerId"];
                partnerName?: string;
                /** @description By its code, where a department owes it */
                department?: string;
                /** @description In time, and not near its end */
                green: number;
                yellow: number;
                red: number;
            }[];
            /** @constant */
            more?: true;
        };
        OverdueItem: {
            light: components["schemas"]["Light"];
            kind: components["schemas"]["OverdueKind"];
            subject: {
                kind: string;
                id: string;
            };
            orderId?: string;
            href: string;
            /** @description Of those that run, the one that is due first */
            limit: string;
            due: components["schemas"]["Instant"];
            lastDay: components["schemas"]["PlainDate"];
            daysLeft?: number;
            daysOver?: number;
            turn: components["schemas"]["Turn"];
            /** @description Who owes it */
            partner?: components["schemas"]["PartnerId"];
            partnerName?: string;
            /** @description By its code, where a department owes it */
            department?: string;
            /** @description Of a whole: the partners it waits for */
            waitsFor?: {
                partner: components["schemas"]["PartnerId"];
                partnerName?: string;
            }[];
            payment?: components["schemas"]["OwedPayment"];
            /** @description Of a payment: its department has said why, and when it pays */
            stated?: boolean;
            statementOwedSince?: components["schemas"]["Instant"];
        };
        /** @enum {unknown} */
        OverdueKind: "order" | "entitlement" | "joint-installation" | "project-stage" | "project-obstacle" | "river-approval" | "scoring-round";
        OverdueStatement: {
            reason: string;
            /** @description Days and sums, in order; together what is left to pay */
            plan: {
                on: components["schemas"]["PlainDate"];
                fen: number;
            }[];
            /** @description Where the fund is exhausted: when there is money again */
            fundsExpectedOn?: components["schemas"]["PlainDate"];
            person: string;
            contact: string;
        };
        OwedPayment: {
            policy: string;
            title: string;
            /** @description What is left to pay */
            fen: number;
        };
        OwnOrder: components["schemas"]["Order"] & {
            contact?: components["schemas"]["ShownContact"];
            payee?: components["schemas"]["ShownAccount"];
            /** @description Masked for all but its own partner */
            extensionApprovedBy?: string;
        };
        Owner: {
            uscc: components["schemas"]["Uscc"];
            name: string;
            contact: components["schemas"]["ShownContact"];
        };
        /**
         * @example {
         *       "name": "桂林样例科技有限公司",
         *       "kind": "department",
         *       "services": [
         *         "water"
         *       ],
         *       "regions": [
         *         "450300"
         *       ],
         *       "facts": [
         *         "employees"
         *       ],
         *       "id": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "createdAt": "2026-03-02T01:30:00.000Z"
         *     }
         */
        Partner: {
            name: string;
            /** @enum {unknown} */
            kind: "utility" | "department" | "finance";
            /**
             * @description What a utility provides
             * @default []
             */
            services: ("water" | "drainage" | "power" | "gas" | "heat" | "telecom")[];
            /** @description Where; 450300 is the whole city */
            regions: components["schemas"]["Region"][];
            /** @description By which a department is named; others have none */
            department?: string;
            /**
             * @description What of an enterprise it may tell: names of facts, `*` for all; `account`, `contacts` only by name
             * @default []
             */
            facts: string[];
            /** @description Whom people call about it: messages name it */
            phone?: string;
            /** @description Where signed webhooks go; on AWS only https to public addresses. Without one it works by its inbox and its feed */
            webhookUrl?: components["schemas"]["EndpointUrl"];
            id: components["schemas"]["PartnerId"];
            createdAt: components["schemas"]["Instant"];
            webhookDisabledAt?: components["schemas"]["Instant"];
            retired?: components["schemas"]["Retired"];
        };
        /** @example pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        PartnerId: string;
        /** @description The name of the partner */
        PartnerName: string;
        PartnerWithSecret: components["schemas"]["Partner"] & {
            /** @description Standard Webhooks secret, `whsec_` and base64 */
            secret: string;
        };
        PeriodInForce: components["schemas"]["RetentionPeriod"] & {
            /** @enum {unknown} */
            kind: "contact" | "account" | "facts" | "people" | "signatory" | "official" | "staff" | "channel" | "case";
            /** @description Shipped, and in no official text that was seen: the city is to set it */
            sample: boolean;
            setAt?: components["schemas"]["Instant"];
            setBy?: string;
        };
        PermitLife: {
            /** @enum {unknown} */
            kind: "approval" | "construction" | "environment";
            lasts: number;
            /**
             * @default months
             * @enum {unknown}
             */
            unit: "months" | "natural-days";
            basis: string;
            extension?: {
                times: number;
                /** @description So many of `unit` at most, each */
                by: number;
                /** @description Working days before its end */
                askedBefore?: components["schemas"]["WorkingDays"];
            };
            /** @description Natural days, after which silence consents */
            recheckWithin?: number;
            /**
             * @description void: by itself, and its step is done anew; re-check: silence consents
             * @enum {unknown}
             */
            otherwise: "void" | "re-check";
        };
        PermitLifeInput: {
            /** @enum {unknown} */
            kind: "approval" | "construction" | "environment";
            lasts: number;
            /**
             * @default months
             * @enum {unknown}
             */
            unit?: "months" | "natural-days";
            basis: string;
            extension?: {
                times: number;
                /** @description So many of `unit` at most, each */
                by: number;
                /** @description Working days before its end */
                askedBefore?: components["schemas"]["WorkingDays"];
            };
            /** @description Natural days, after which silence consents */
            recheckWithin?: number;
            /**
             * @description void: by itself, and its step is done anew; re-check: silence consents
             * @enum {unknown}
             */
            otherwise: "void" | "re-check";
        };
        Phase: {
            /** @example p1 */
            id: string;
            name: string;
            buildings: components["schemas"]["BatchBuilding"][];
            expectedOn?: components["schemas"]["PlainDate"];
            /** @description Its limits run from then */
            readyAt?: components["schemas"]["Instant"];
            connectedAt?: components["schemas"]["Instant"];
            withdrawnAt?: components["schemas"]["Instant"];
            orders?: {
                /** @enum {unknown} */
                service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
                orderId: components["schemas"]["OrderId"];
            }[];
            /** @description ready: it waits for contracts; to-mend: something came back to the applicant */
            status: components["schemas"]["PhaseStatus"];
        };
        /**
         * @example {
         *       "phase": "p1",
         *       "what": "ready"
         *     }
         */
        PhaseChange: {
            /** @example p1 */
            phase: string;
            /** @enum {unknown} */
            what: "ready" | "withdrawn";
        } | {
            /** @example p1 */
            phase: string;
            /** @constant */
            what: "moved";
            /** @description When its site will be ready */
            expectedOn: components["schemas"]["PlainDate"];
        };
        PhaseOfStage: {
            id: string;
            title: string;
            /** @enum {unknown} */
            status: "going" | "refused" | "concluded";
            concludedAt?: components["schemas"]["Instant"];
        };
        /** @enum {unknown} */
        PhaseStatus: "planned" | "ready" | "under-way" | "to-mend" | "connected" | "withdrawn";
        /**
         * @example {
         *       "name": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "workingDays": {
         *         "opens": "09:00",
         *         "closes": "17:30"
         *       },
         *       "weekends": [
         *         {
         *           "weekday": 6,
         *           "opens": "09:00",
         *           "closes": "17:30"
         *         }
         *       ],
         *       "opened": [
         *         {
         *           "date": "2026-03-02",
         *           "opens": "09:00",
         *           "closes": "17:30"
         *         }
         *       ],
         *       "closed": [
         *         "2026-03-02"
         *       ],
         *       "place": "civic-centre-north-1",
         *       "version": 1
         *     }
         */
        Place: {
            /** @description The place, as people know it */
            name: components["schemas"]["Title"];
            /** @description On every working day */
            workingDays: components["schemas"]["ServedHours"];
            /**
             * @description On every Saturday (6) or Sunday (7) that is off
             * @default []
             */
            weekends: components["schemas"]["ServedWeekly"][];
            /**
             * @description On single days, whatever they are
             * @default []
             */
            opened: components["schemas"]["ServedOnce"][];
            /**
             * @description Single days on which it serves nobody
             * @default []
             */
            closed: components["schemas"]["PlainDate"][];
            place: components["schemas"]["PlaceId"];
            version: number;
        };
        /** @description A place, e.g. civic-centre-north-1 */
        PlaceId: string;
        /**
         * Format: date
         * @description A day in Asia/Shanghai
         */
        PlainDate: string;
        PlanExplained: {
            /** @enum {unknown} */
            kind: "statutory" | "promised";
            /** @enum {unknown} */
            unit: "working-days" | "natural-days" | "months";
            budget: number;
            path: components["schemas"]["StepId"][];
            steps: components["schemas"]["StepExplained"][];
        };
        PlanLimit: {
            /** @enum {unknown} */
            kind: "statutory" | "promised";
            /** @enum {unknown} */
            unit: "working-days" | "natural-days" | "months";
            budget: number;
            path: components["schemas"]["StepId"][];
            steps: components["schemas"]["StepLimit"][];
        };
        PlanRef: {
            id: string;
            version: number;
        };
        PlanStep: {
            id: components["schemas"]["StepId"];
            title?: components["schemas"]["Text"];
            statutory: number;
            promised?: number;
            /**
             * @description Working days, unless another is named; one for all steps of a plan
             * @enum {unknown}
             */
            unit?: "working-days" | "natural-days" | "months";
            basis?: string;
            /** @default [] */
            after?: components["schemas"]["StepId"][];
        };
        PlannedInstallation: {
            id: string;
            stage: string;
            request: components["schemas"]["InstallationRequest"];
            plannedAt: components["schemas"]["Instant"];
            /** @enum {unknown} */
            status: "planned" | "sent" | "impossible" | "dropped";
            caseId?: string;
        };
        PlannedSegment: {
            id: string;
            title: components["schemas"]["Title"];
            department: string;
            /** @description Of the limit of the whole matter; what is left of it is for the conclusion */
            within: components["schemas"]["WorkingDays"];
            /** @default [] */
            materials: components["schemas"]["MaterialKind"][];
        };
        PlannedSegmentInput: {
            id: string;
            title: components["schemas"]["Title"];
            department: string;
            /** @description Of the limit of the whole matter; what is left of it is for the conclusion */
            within: components["schemas"]["WorkingDays"];
            /** @default [] */
            materials?: components["schemas"]["MaterialKind"][];
        };
        PlannedStage: {
            id: string;
            title: components["schemas"]["Title"];
            /** @enum {unknown} */
            begins: "at-once" | "on-report";
            /** @default [] */
            after: {
                stage: string;
                step?: string;
            }[];
            national?: components["schemas"]["NationalStage"];
            /** @description 牵头部门: told of its beginning, and when it is late */
            lead?: string;
            steps: components["schemas"]["PlannedStep"][];
        };
        PlannedStageInput: {
            id: string;
            title: components["schemas"]["Title"];
            /** @enum {unknown} */
            begins: "at-once" | "on-report";
            /** @default [] */
            after?: {
                stage: string;
                step?: string;
            }[];
            national?: components["schemas"]["NationalStage"];
            /** @description 牵头部门: told of its beginning, and when it is late */
            lead?: string;
            steps: components["schemas"]["PlannedStepInput"][];
        };
        PlannedStep: {
            id: components["schemas"]["StepId"];
            title: components["schemas"]["Title"];
            /** @description Not counted without it; of what is the owner's, its own time from when its turn comes */
            statutory?: number;
            promised?: number;
            /**
             * @description Working days, unless another is named; one for all steps of a plan
             * @enum {unknown}
             */
            unit?: "working-days" | "natural-days" | "months";
            basis?: string;
            /**
             * @description Steps of this stage, or of another of the plan
             * @default []
             */
            after: components["schemas"]["StepId"][];
            /**
             * @default department
             * @enum {unknown}
             */
            by: "department" | "advice" | "complete-data" | "owner";
            /** @description As it is registered; none where it is the owner's alone */
            department?: string;
            source?: components["schemas"]["LimitSource"];
            /** @default [] */
            materials: components["schemas"]["MaterialKind"][];
            /** @default [] */
            variants: components["schemas"]["PlannedVariant"][];
            /** @default [] */
            segments: components["schemas"]["PlannedSegment"][];
            /** @default [] */
            checklist: {
                id: string;
                title: components["schemas"]["Title"];
            }[];
            /** @description 行政许可: received, corrected and accepted by art. 32 */
            licence?: components["schemas"]["LicenceTerms"];
            special?: components["schemas"]["SpecialProcedure"][];
            commitment?: {
                /** @default project-step */
                matter: components["schemas"]["CommitmentMatterCode"];
                replaces: components["schemas"]["MaterialKind"][];
            };
            mayFollow?: {
                materials: components["schemas"]["MaterialKind"][];
                within: components["schemas"]["WorkingDays"];
            };
            life?: components["schemas"]["PermitLife"];
            /** @constant */
            begins?: "reported";
            stops?: {
                reportWithin: number;
                verifiedAfter: number;
                basis: string;
            };
            /**
             * @description Done for each phase by itself, where the owner builds and has accepted by phases (分期验收)
             * @constant
             */
            byPhases?: true;
            /** @constant */
            waitsForLinked?: "joint-installation";
        };
        PlannedStepInput: {
            id: components["schemas"]["StepId"];
            title: components["schemas"]["Title"];
            /** @description Not counted without it; of what is the owner's, its own time from when its turn comes */
            statutory?: number;
            promised?: number;
            /**
             * @description Working days, unless another is named; one for all steps of a plan
             * @enum {unknown}
             */
            unit?: "working-days" | "natural-days" | "months";
            basis?: string;
            /**
             * @description Steps of this stage, or of another of the plan
             * @default []
             */
            after?: components["schemas"]["StepId"][];
            /**
             * @default department
             * @enum {unknown}
             */
            by?: "department" | "advice" | "complete-data" | "owner";
            /** @description As it is registered; none where it is the owner's alone */
            department?: string;
            source?: components["schemas"]["LimitSource"];
            /** @default [] */
            materials?: components["schemas"]["MaterialKind"][];
            /** @default [] */
            variants?: components["schemas"]["PlannedVariant"][];
            /** @default [] */
            segments?: components["schemas"]["PlannedSegmentInput"][];
            /** @default [] */
            checklist?: {
                id: string;
                title: components["schemas"]["Title"];
            }[];
            /** @description 行政许可: received, corrected and accepted by art. 32 */
            licence?: components["schemas"]["LicenceTermsInput"];
            special?: components["schemas"]["SpecialProcedure"][];
            commitment?: {
                /** @default project-step */
                matter?: components["schemas"]["CommitmentMatterCode"];
                replaces: components["schemas"]["MaterialKind"][];
            };
            mayFollow?: {
                materials: components["schemas"]["MaterialKind"][];
                within: components["schemas"]["WorkingDays"];
            };
            life?: components["schemas"]["PermitLifeInput"];
            /** @constant */
            begins?: "reported";
            stops?: {
                reportWithin: number;
                verifiedAfter: number;
                basis: string;
            };
            /**
             * @description Done for each phase by itself, where the owner builds and has accepted by phases (分期验收)
             * @constant
             */
            byPhases?: true;
            /** @constant */
            waitsForLinked?: "joint-installation";
        };
        PlannedVariant: {
            given: components["schemas"]["MaterialKind"];
            /** @description Absent where complete data is all that is asked */
            statutory?: number;
        };
        /**
         * @example {
         *       "code": "GL-RD-2026",
         *       "name": "桂林样例科技有限公司",
         *       "documentNumber": "市政规〔2026〕1 号",
         *       "kind": "relief",
         *       "mode": "automatic",
         *       "summary": "对研发投入给予补助",
         *       "sample": true,
         *       "regions": [
         *         "450300"
         *       ],
         *       "industries": [
         *         "C39"
         *       ],
         *       "conditions": [
         *         {
         *           "name": "enough-employees",
         *           "label": "职工人数不少于 50 人",
         *           "expression": "enterprise.employees >= 50",
         *           "citation": "第三条第一款"
         *         }
         *       ],
         *       "amount": {
         *         "kind": "none"
         *       },
         *       "instalments": [
         *         {
         *           "basisPoints": 10000,
         *           "afterWorkingDays": 0
         *         }
         *       ],
         *       "fund": {
         *         "source": "市级财政专项资金",
         *         "budget": 500000000
         *       },
         *       "payer": "finance-bureau",
         *       "paymentLimit": 20,
         *       "noticeInterval": 5,
         *       "confirmation": {
         *         "limit": 15
         *       },
         *       "review": true,
         *       "excludes": [
         *         "GL-RD-2026"
         *       ],
         *       "validFrom": "2026-03-02",
         *       "validTo": "2026-03-02",
         *       "department": "natural-resources",
         *       "phone": "13800000000",
         *       "version": 1,
         *       "status": "draft"
         *     }
         */
        Policy: components["schemas"]["PolicySummary"] & {
            /** @description 文号 */
            documentNumber: string;
            /**
             * @description 减免 / 奖补 / 权益 / 资质
             * @enum {unknown}
             */
            kind: "relief" | "award" | "right" | "qualification";
            summary: string;
            /** @description What the entry was written from */
            sources?: components["schemas"]["PolicySource"][];
            /** @description Where the enterprises it is for are registered: a condition; the city’s is for all */
            regions: components["schemas"]["Region"][];
            /** @description Prefixes of the industries it is for: a condition; empty means all */
            industries: string[];
            /** @description 口径: what the text leaves open and the department chooses */
            conventions?: components["schemas"]["PolicyConvention"][];
            conditions: components["schemas"]["PolicyCondition"][];
            amount: components["schemas"]["Amount"];
            /**
             * @description 申报享受: what it comes to is saved when the beneficiary declares; it is told so, and nothing is paid out
             * @constant
             */
            payout?: "none";
            instalments: components["schemas"]["PolicyInstalment"][];
            /**
             * @example {
             *       "source": "市级财政专项资金",
             *       "budget": 500000000
             *     }
             */
            fund: {
                source: string;
                budget: components["schemas"]["Fen"] | null;
                /**
                 * @description The policy whose budget this one draws on
                 * @example GL-RD-2026
                 */
                sharedWith?: string;
                /** @description Without it first come, first served */
                allocation?: {
                    /** @constant */
                    kind: "pro-rata";
                    on: components["schemas"]["PlainDate"];
                } | {
                    /** @constant */
                    kind: "score";
                    on: components["schemas"]["PlainDate"];
                    /** @description Yields int: the highest is served first; without it by what reviewers score */
                    expression?: string;
                };
            };
            /** @description Who bears which part of every sum; the last has the rest of a fen */
            shares?: {
                source: string;
                /** @example 6 */
                weight: number;
            }[];
            publication?: components["schemas"]["PolicyPublication"];
            returned?: components["schemas"]["PolicyReturned"];
            /** @description Who pays */
            payer: string;
            /** @description Working days from the grant to the payment */
            paymentLimit: number;
            /** @description Working days between overdue notices (Art. 16 leaves it open) */
            noticeInterval: number;
            /** @description One click with the account; null when there is nothing to confirm */
            confirmation: {
                limit: number;
            } | null;
            /** @description Whether a person reviews before payment */
            review: boolean;
            /** @description Without it applications are taken while it is in force */
            windows?: components["schemas"]["ApplicationWindow"][];
            scoring?: components["schemas"]["PolicyScoring"];
            period?: components["schemas"]["PolicyPeriod"];
            caps?: components["schemas"]["PolicyCap"][];
            /**
             * @description Whom it is for: citizens (惠民) or counties; enterprises where it is not said
             * @enum {unknown}
             */
            beneficiary?: "citizen" | "county";
            /**
             * @description Conditions, by name, that must hold until it is paid: what is known then not to be met ends it. `scope.alive` and `scope.region` of citizens too
             * @example [
             *       "scope.region"
             *     ]
             */
            untilPaid?: string[];
            /** @description 不得重复享受: policies that cannot be had beside this one */
            excludes: string[];
            /** @description The same within a year, and which of two stays */
            exclusions?: components["schemas"]["PolicyExclusion"][];
            /** @description Of Art. 17, where it is late; industry-support where not said */
            field?: components["schemas"]["IntegrityField"];
            /** @description 试点示范 it is a part of: no department publishes one while it is restricted (Art. 17 (2)) */
            pilot?: {
                /** @enum {unknown} */
                level: "national" | "region" | "city";
                name: string;
            };
            validFrom: components["schemas"]["PlainDate"];
            /** @description Last day, included */
            validTo: components["schemas"]["PlainDate"] | null;
            /** @description The department’s public line */
            phone: string;
            version: number;
            /** @enum {unknown} */
            status: "draft" | "published" | "superseded" | "ended";
        };
        /** @description At most so much for one enterprise, of all policies of the group together */
        PolicyCap: {
            /** @example LOAN-INTEREST */
            group: string;
            /** @description Money in fen */
            fen: number;
            /** @enum {unknown} */
            per: "year" | "ever";
        };
        /**
         * @example {
         *       "name": "桂林样例科技有限公司",
         *       "documentNumber": "市政规〔2026〕1 号",
         *       "kind": "relief",
         *       "mode": "automatic",
         *       "summary": "对研发投入给予补助",
         *       "sample": true,
         *       "sources": [
         *         {
         *           "place": "广西",
         *           "document": "桂产业振兴指挥部〔2023〕2号 一（一）",
         *           "seen": "text"
         *         }
         *       ],
         *       "regions": [
         *         "450300"
         *       ],
         *       "industries": [
         *         "C39"
         *       ],
         *       "conventions": [
         *         {
         *           "name": "daysOfTheYear",
         *           "label": "计息年天数",
         *           "citation": "二（五）",
         *           "type": "int",
         *           "value": 365
         *         }
         *       ],
         *       "conditions": [
         *         {
         *           "name": "enough-employees",
         *           "label": "职工人数不少于 50 人",
         *           "expression": "enterprise.employees >= 50",
         *           "citation": "第三条第一款"
         *         }
         *       ],
         *       "amount": {
         *         "kind": "none"
         *       },
         *       "payout": "none",
         *       "instalments": [
         *         {
         *           "basisPoints": 10000,
         *           "afterWorkingDays": 0,
         *           "evaluation": {
         *             "label": "职工人数不少于 50 人",
         *             "citation": "第三条第一款",
         *             "within": 20,
         *             "failed": "lapses"
         *           }
         *         }
         *       ],
         *       "fund": {
         *         "source": "市级财政专项资金",
         *         "budget": 500000000
         *       },
         *       "shares": [
         *         {
         *           "source": "market-regulation",
         *           "weight": 6
         *         },
         *         {
         *           "source": "market-regulation",
         *           "weight": 6
         *         }
         *       ],
         *       "publication": {
         *         "workingDays": 15,
         *         "place": "civic-centre-north-1",
         *         "citation": "第三条第一款",
         *         "decideWithin": 20
         *       },
         *       "returned": {
         *         "correctWithin": 20,
         *         "lapses": true
         *       },
         *       "payer": "finance-bureau",
         *       "paymentLimit": 20,
         *       "noticeInterval": 5,
         *       "confirmation": {
         *         "limit": 15
         *       },
         *       "review": true,
         *       "windows": [
         *         {
         *           "from": "2026-03-02",
         *           "to": "2026-03-02"
         *         }
         *       ],
         *       "scoring": {
         *         "criteria": [
         *           {
         *             "name": "technology",
         *             "label": "职工人数不少于 50 人",
         *             "points": 10,
         *             "weight": 100
         *           }
         *         ],
         *         "reviewers": {
         *           "least": 5,
         *           "most": 5,
         *           "odd": true
         *         },
         *         "scores": 5,
         *         "dropExtremes": true,
         *         "minimum": 60,
         *         "ties": [
         *           "technology"
         *         ],
         *         "nameWithin": 20,
         *         "scoreWithin": 20,
         *         "publication": {
         *           "workingDays": 15,
         *           "place": "civic-centre-north-1",
         *           "citation": "第三条第一款",
         *           "decideWithin": 20
         *         },
         *         "citation": "第三条第一款"
         *       },
         *       "period": {
         *         "kind": "once"
         *       },
         *       "caps": [
         *         {
         *           "group": "LOAN-INTEREST",
         *           "fen": 5000000,
         *           "per": "year"
         *         }
         *       ],
         *       "beneficiary": "citizen",
         *       "untilPaid": [
         *         "scope.region"
         *       ],
         *       "excludes": [
         *         "GL-RD-2026"
         *       ],
         *       "exclusions": [
         *         {
         *           "per": "enterprise",
         *           "policies": [
         *             "GL-RD-2026"
         *           ],
         *           "stays": "larger"
         *         }
         *       ],
         *       "field": "resource-trading",
         *       "pilot": {
         *         "level": "city",
         *         "name": "桂林样例科技有限公司"
         *       },
         *       "validFrom": "2026-03-02",
         *       "validTo": "2026-03-02",
         *       "department": "natural-resources",
         *       "phone": "13800000000",
         *       "status": "draft"
         *     }
         */
        PolicyChange: (components["schemas"]["PolicyTerms"] & {
            /** @enum {unknown} */
            status: "draft" | "published";
        }) | {
            /** @constant */
            status: "ended";
        };
        PolicyCondition: {
            name: string;
            /** @description What is asked, in Chinese, as the enterprise reads it */
            label: string;
            /** @description Yields bool */
            expression: string;
            /** @description The clause of the policy document */
            citation: string;
        };
        /**
         * @example {
         *       "name": "daysOfTheYear",
         *       "label": "计息年天数",
         *       "citation": "二（五）",
         *       "type": "int",
         *       "value": 365
         *     }
         */
        PolicyConvention: {
            /** @description Rules read it as `policy.NAME` */
            name: string;
            /** @description What is chosen, in Chinese */
            label: string;
            /** @description Where the text leaves it open */
            citation: string;
            /** @constant */
            type: "int";
            value: number | null;
        } | {
            /** @description Rules read it as `policy.NAME` */
            name: string;
            /** @description What is chosen, in Chinese */
            label: string;
            /** @description Where the text leaves it open */
            citation: string;
            /** @constant */
            type: "bool";
            value: boolean | null;
        } | {
            /** @description Rules read it as `policy.NAME` */
            name: string;
            /** @description What is chosen, in Chinese */
            label: string;
            /** @description Where the text leaves it open */
            citation: string;
            /** @constant */
            type: "text";
            options: string[];
            value: string | null;
        };
        /**
         * @example {
         *       "policy": "GL-RD-2026",
         *       "version": 1,
         *       "on": "2026-03-02",
         *       "outcome": "met",
         *       "conditions": [
         *         {
         *           "name": "桂林样例科技有限公司",
         *           "label": "职工人数不少于 50 人",
         *           "citation": "第三条第一款",
         *           "expression": "enterprise.employees >= 50",
         *           "outcome": "met",
         *           "facts": []
         *         }
         *       ]
         *     }
         */
        PolicyDecision: {
            uscc?: string;
            citizen?: string;
            county?: string;
            policy: string;
            version: number;
            on: components["schemas"]["PlainDate"];
            /** @enum {unknown} */
            outcome: "met" | "not-met" | "unknown" | "not-yet";
            conditions: {
                name: string;
                label: string;
                citation: string;
                expression: string;
                /** @enum {unknown} */
                outcome: "met" | "not-met" | "unknown" | "not-yet";
                facts: components["schemas"]["DecidingFact"][];
                /** @description How far off a plain comparison is */
                gap?: {
                    [key: string]: unknown;
                };
                /** @description Exactly the data that would decide it */
                missing?: string[];
                /** @description Where it is told and yet no answer: too old, or of another period */
                because?: ({
                    path: string;
                    /** @enum {unknown} */
                    reason: "stale" | "other-period" | "rate-not-published";
                } & {
                    [key: string]: unknown;
                })[];
                fault?: {
                    code: string;
                    at: number;
                };
                /** @description Of what is not yet met: until which day, or how much there is of how much */
                awaited?: ({
                    until: string;
                } | {
                    have: number;
                    need: number;
                })[];
            }[];
            amount?: {
                /** @enum {unknown} */
                outcome: "due" | "nothing-due" | "unknown" | "not-yet";
                facts: components["schemas"]["DecidingFact"][];
                reckoning?: {
                    kind: string;
                    fen?: number;
                } & {
                    [key: string]: unknown;
                };
                /** @description Exactly the data that would decide it */
                missing?: string[];
                /** @description Where it is told and yet no answer: too old, or of another period */
                because?: ({
                    path: string;
                    /** @enum {unknown} */
                    reason: "stale" | "other-period" | "rate-not-published";
                } & {
                    [key: string]: unknown;
                })[];
                fault?: {
                    code: string;
                    at: number;
                };
                /** @description Of what is not yet met: until which day, or how much there is of how much */
                awaited?: ({
                    until: string;
                } | {
                    have: number;
                    need: number;
                })[];
            };
        };
        PolicyExclusion: {
            /** @enum {unknown} */
            per: "enterprise" | "enterprise-year";
            /** @description Codes; one may name itself */
            policies: string[];
            /**
             * @description Of two that are met together: the larger, or the one that the enterprise applies for
             * @enum {unknown}
             */
            stays: "larger" | "chosen";
        } | {
            /** @enum {unknown} */
            per: "person" | "person-month" | "loan";
            /** @description Codes; one may name itself */
            policies: string[];
            /**
             * @description The list of the facts
             * @example personKey
             */
            list: string;
            /**
             * @description The field that says which person or loan an element is
             * @example personKey
             */
            fact: string;
        } | {
            /** @constant */
            per: "group";
            /** @description Codes; one may name itself */
            policies: string[];
            /**
             * @description The fact that names the group; without it an enterprise is one of its own
             * @example personKey
             */
            fact: string;
        };
        PolicyInstalment: {
            basisPoints: number;
            /** @description From the day the entitlement is granted */
            afterWorkingDays: number;
            /** @description It is paid after an evaluation */
            evaluation?: components["schemas"]["InstalmentEvaluation"];
        };
        /** @description Without it once, whatever versions there are */
        PolicyPeriod: {
            /** @constant */
            kind: "once";
        } | {
            /** @constant */
            kind: "term";
        } | {
            /** @enum {unknown} */
            kind: "year" | "quarter" | "month";
            /**
             * @description At most so many times in all
             * @example 3
             */
            times?: number;
        } | {
            /** @constant */
            kind: "event";
            /**
             * @description A list of the facts: its latest element by `fact` is the event
             * @example grantedOn
             */
            list?: string;
            /** @description Of elements with these fields only */
            of?: {
                [key: string]: string | boolean | number;
            };
            /**
             * @description At most so many times in all
             * @example 3
             */
            times?: number;
            /**
             * @description The fact, or field of the element, that tells one event from another
             * @example grantedOn
             */
            fact: string;
        };
        /** @description Without it once, whatever versions there are */
        PolicyPeriodInput: {
            /** @constant */
            kind: "once";
        } | {
            /** @constant */
            kind: "term";
        } | {
            /** @enum {unknown} */
            kind: "year" | "quarter" | "month";
            /**
             * @description At most so many times in all
             * @example 3
             */
            times?: number;
        } | {
            /** @constant */
            kind: "event";
            /**
             * @description A list of the facts: its latest element by `fact` is the event
             * @example grantedOn
             */
            list?: string;
            /** @description Of elements with these fields only */
            of?: {
                [key: string]: string | boolean | number;
            };
            /**
             * @description At most so many times in all
             * @example 3
             */
            times?: number;
            /**
             * @description The fact, or field of the element, that tells one event from another
             * @example grantedOn
             */
            fact: string;
        };
        PolicyPublication: {
            workingDays: number;
            /** @description Where it is shown besides the platform */
            place: string;
            citation: string;
            /**
             * @description Working days for the department to decide an objection
             * @example 20
             */
            decideWithin: number;
        };
        PolicyReturned: {
            /** @example 20 */
            correctWithin: number;
            /** @description What nobody corrects in time lapses */
            lapses: boolean;
        };
        PolicyScoring: {
            criteria: components["schemas"]["ScoringCriterion"][];
            /** @description How many the department names; whether their number is odd */
            reviewers: {
                /** @example 5 */
                least: number;
                /** @example 5 */
                most: number;
                odd: boolean;
            };
            /**
             * @description Scores that a total takes at least
             * @example 5
             */
            scores: number;
            /** @description 去掉一个最高分和一个最低分 */
            dropExtremes: boolean;
            /**
             * @description Of 100; below it nothing is granted
             * @example 60
             */
            minimum: number;
            /** @description Criteria that tell equals apart, in this order; then who applied first */
            ties: string[];
            /**
             * @description Working days to name the reviewers, from the end of the window
             * @example 20
             */
            nameWithin: number;
            /**
             * @description Working days to score, from when they are named or the window ends
             * @example 20
             */
            scoreWithin: number;
            /** @description Scores, ranks and reasons are published for objections */
            publication: components["schemas"]["PolicyPublication"];
            citation: string;
        };
        /**
         * @example {
         *       "place": "广西",
         *       "document": "桂产业振兴指挥部〔2023〕2号 一（一）",
         *       "seen": "text"
         *     }
         */
        PolicySource: {
            /** @description Where it is in force */
            place: string;
            document: string;
            /** @description Where it was found */
            at?: string;
            /**
             * @description Its text was read, another page tells of it, or it is known and was not found
             * @enum {unknown}
             */
            seen: "text" | "secondary" | "knowledge";
        };
        PolicySummary: {
            /** @example GL-RD-2026 */
            code: string;
            name: string;
            /**
             * @description 免申即享 / 快申快享
             * @enum {unknown}
             */
            mode: "automatic" | "simple-application";
            /** @description 责任部门, as it is registered */
            department: string;
            /** @description 样例, shown as such wherever the policy is shown */
            sample: boolean;
        };
        PolicyTerms: {
            name: string;
            /** @description 文号 */
            documentNumber: string;
            /**
             * @description 减免 / 奖补 / 权益 / 资质
             * @enum {unknown}
             */
            kind: "relief" | "award" | "right" | "qualification";
            /**
             * @description 免申即享 / 快申快享
             * @enum {unknown}
             */
            mode: "automatic" | "simple-application";
            summary: string;
            /** @description 样例, shown as such wherever the policy is shown */
            sample: boolean;
            /** @description What the entry was written from */
            sources?: components["schemas"]["PolicySource"][];
            /** @description Where the enterprises it is for are registered: a condition; the city’s is for all */
            regions: components["schemas"]["Region"][];
            /** @description Prefixes of the industries it is for: a condition; empty means all */
            industries: string[];
            /** @description 口径: what the text leaves open and the department chooses */
            conventions?: components["schemas"]["PolicyConvention"][];
            conditions: components["schemas"]["PolicyCondition"][];
            amount: components["schemas"]["Amount"];
            /**
             * @description 申报享受: what it comes to is saved when the beneficiary declares; it is told so, and nothing is paid out
             * @constant
             */
            payout?: "none";
            instalments: components["schemas"]["PolicyInstalment"][];
            /**
             * @example {
             *       "source": "市级财政专项资金",
             *       "budget": 500000000
             *     }
             */
            fund: {
                source: string;
                budget: components["schemas"]["Fen"] | null;
                /**
                 * @description The policy whose budget this one draws on
                 * @example GL-RD-2026
                 */
                sharedWith?: string;
                /** @description Without it first come, first served */
                allocation?: {
                    /** @constant */
                    kind: "pro-rata";
                    on: components["schemas"]["PlainDate"];
                } | {
                    /** @constant */
                    kind: "score";
                    on: components["schemas"]["PlainDate"];
                    /** @description Yields int: the highest is served first; without it by what reviewers score */
                    expression?: string;
                };
            };
            /** @description Who bears which part of every sum; the last has the rest of a fen */
            shares?: {
                source: string;
                /** @example 6 */
                weight: number;
            }[];
            publication?: components["schemas"]["PolicyPublication"];
            returned?: components["schemas"]["PolicyReturned"];
            /** @description Who pays */
            payer: string;
            /** @description Working days from the grant to the payment */
            paymentLimit: number;
            /** @description Working days between overdue notices (Art. 16 leaves it open) */
            noticeInterval: number;
            /** @description One click with the account; null when there is nothing to confirm */
            confirmation: {
                limit: number;
            } | null;
            /** @description Whether a person reviews before payment */
            review: boolean;
            /** @description Without it applications are taken while it is in force */
            windows?: components["schemas"]["ApplicationWindow"][];
            scoring?: components["schemas"]["PolicyScoring"];
            period?: components["schemas"]["PolicyPeriodInput"];
            caps?: components["schemas"]["PolicyCap"][];
            /**
             * @description Whom it is for: citizens (惠民) or counties; enterprises where it is not said
             * @enum {unknown}
             */
            beneficiary?: "citizen" | "county";
            /**
             * @description Conditions, by name, that must hold until it is paid: what is known then not to be met ends it. `scope.alive` and `scope.region` of citizens too
             * @example [
             *       "scope.region"
             *     ]
             */
            untilPaid?: string[];
            /** @description 不得重复享受: policies that cannot be had beside this one */
            excludes: string[];
            /** @description The same within a year, and which of two stays */
            exclusions?: components["schemas"]["PolicyExclusion"][];
            /** @description Of Art. 17, where it is late; industry-support where not said */
            field?: components["schemas"]["IntegrityField"];
            /** @description 试点示范 it is a part of: no department publishes one while it is restricted (Art. 17 (2)) */
            pilot?: {
                /** @enum {unknown} */
                level: "national" | "region" | "city";
                name: string;
            };
            validFrom: components["schemas"]["PlainDate"];
            /** @description Last day, included */
            validTo: components["schemas"]["PlainDate"] | null;
            /** @description 责任部门, as it is registered */
            department: string;
            /** @description The department’s public line */
            phone: string;
        };
        /**
         * @example {
         *       "record": {
         *         "uscc": "91450300MA5KABCD17",
         *         "name": "桂林样例科技有限公司",
         *         "source": "market-regulation",
         *         "asOf": "2026-03-02",
         *         "provenance": {
         *           "employees": {
         *             "source": "market-regulation",
         *             "asOf": "2026-03-02"
         *           }
         *         },
         *         "facts": {
         *           "region": "450305",
         *           "industry": "C3921",
         *           "size": "medium",
         *           "status": "operating",
         *           "employees": 86,
         *           "revenue": {
         *             "2025": 4800000000
         *           }
         *         },
         *         "contacts": {
         *           "legalRepresentative": "李四",
         *           "contactPerson": "张三",
         *           "phone": "13800000000"
         *         },
         *         "account": {
         *           "bank": "样例银行桂林分行",
         *           "holder": "桂林样例科技有限公司",
         *           "number": "6222000000000000000"
         *         }
         *       }
         *     }
         */
        PolicyTrial: {
            /** @description Real or made up; of whom the policy is for */
            record: components["schemas"]["EnterpriseRecord"] | components["schemas"]["CitizenRecord"] | components["schemas"]["CountyRecord"];
        };
        PolicyVersion: {
            code: string;
            version: number;
            name: string;
        };
        Polygon: {
            /** @constant */
            type: "Polygon";
            /** @description At most 1000 positions in all rings together */
            coordinates: components["schemas"]["Ring"][];
        };
        /**
         * @example {
         *       "type": "order.accepted",
         *       "status": 409,
         *       "title": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "advice": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       }
         *     }
         */
        ProblemKind: {
            /** @description As a problem names it */
            type: string;
            status: number;
            title: components["schemas"]["Text"];
            /** @description What to do about it */
            advice: components["schemas"]["Text"];
        };
        ProhibitedCharge: {
            code: string;
            names: string[];
            services: string[];
            basis: components["schemas"]["ProvisionId"][];
            /** @enum {unknown} */
            seen: "text" | "secondary" | "knowledge";
        };
        /**
         * @example {
         *       "code": "2602-450305-04-01-123456",
         *       "name": "桂林样例科技有限公司",
         *       "owner": {
         *         "uscc": "91450300MA5KABCD17",
         *         "name": "桂林样例科技有限公司",
         *         "contact": {
         *           "name": "张三",
         *           "phone": "13800000000"
         *         }
         *       },
         *       "region": "450305",
         *       "industry": "C3921",
         *       "investmentYuan": 12000000,
         *       "nature": "government",
         *       "key": true,
         *       "site": {
         *         "address": "七星区样例路 1 号"
         *       },
         *       "id": "pj_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "status": "active",
         *       "registeredAt": "2026-03-02T01:30:00.000Z",
         *       "stages": [
         *         {
         *           "id": "acceptance",
         *           "plan": {
         *             "id": "acceptance",
         *             "version": 1
         *           },
         *           "status": "running",
         *           "startedAt": "2026-03-02T01:30:00.000Z",
         *           "pauses": [],
         *           "waits": [],
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "steps": [],
         *           "deadline": {
         *             "promised": {
         *               "kind": "statutory",
         *               "basis": "《行政许可法》第四十二条",
         *               "budget": 15,
         *               "unit": "working-days",
         *               "anchor": "2026-03-02T01:30:00.000Z",
         *               "due": "2026-03-02T01:30:00.000Z",
         *               "lastDay": "2026-03-02",
         *               "used": 5.5,
         *               "remaining": 9.5,
         *               "provisional": false,
         *               "breached": false,
         *               "overdue": 0,
         *               "suspended": false,
         *               "calendarVersion": "2026.1"
         *             },
         *             "statutory": {
         *               "kind": "statutory",
         *               "basis": "《行政许可法》第四十二条",
         *               "budget": 15,
         *               "unit": "working-days",
         *               "anchor": "2026-03-02T01:30:00.000Z",
         *               "due": "2026-03-02T01:30:00.000Z",
         *               "lastDay": "2026-03-02",
         *               "used": 5.5,
         *               "remaining": 9.5,
         *               "provisional": false,
         *               "breached": false,
         *               "overdue": 0,
         *               "suspended": false,
         *               "calendarVersion": "2026.1"
         *             }
         *           },
         *           "allowed": []
         *         }
         *       ],
         *       "expected": [
         *         {
         *           "id": "acceptance",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "plan": {
         *             "id": "acceptance",
         *             "version": 1
         *           },
         *           "begins": "at-once",
         *           "mayBegin": true,
         *           "budget": 15,
         *           "unit": "working-days",
         *           "allowed": []
         *         }
         *       ],
         *       "whole": {
         *         "budget": 15,
         *         "unit": "working-days",
         *         "used": 5.5
         *       },
         *       "obstacles": [
         *         {
         *           "id": "ob_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "status": "raised",
         *           "raisedBy": "enterprise",
         *           "raisedAt": "2026-03-02T01:30:00.000Z",
         *           "what": "接入点缺少通道",
         *           "candidates": [],
         *           "escalations": [],
         *           "due": "2026-03-02T01:30:00.000Z",
         *           "lastDay": "2026-03-02",
         *           "allowed": []
         *         }
         *       ],
         *       "commitments": [
         *         {
         *           "stage": "construction",
         *           "step": "planning-permit",
         *           "holds": true,
         *           "made": {
         *             "id": "cm_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *             "status": "made",
         *             "subject": {
         *               "kind": "joint-installation",
         *               "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *             },
         *             "about": "ea_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *             "called": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             },
         *             "uscc": "91450300MA5KABCD17",
         *             "region": "450305",
         *             "department": "natural-resources",
         *             "terms": {
         *               "code": "2602-450305-04-01-123456",
         *               "title": {
         *                 "zh": "桂林样例",
         *                 "en": "Sample"
         *               },
         *               "told": {
         *                 "zh": "桂林样例",
         *                 "en": "Sample"
         *               },
         *               "basis": "《行政许可法》第四十二条",
         *               "check": {
         *                 "way": "checked",
         *                 "after": 5,
         *                 "within": 3,
         *                 "how": {
         *                   "zh": "桂林样例",
         *                   "en": "Sample"
         *                 }
         *               },
         *               "excludedMonths": 6,
         *               "excludedFrom": "this-matter"
         *             },
         *             "listVersion": 1,
         *             "madeBy": "李四",
         *             "madeAt": "2026-03-02T01:30:00.000Z",
         *             "limits": {
         *               "acceptance": {
         *                 "kind": "statutory",
         *                 "basis": "《行政许可法》第四十二条",
         *                 "budget": 15,
         *                 "unit": "working-days",
         *                 "anchor": "2026-03-02T01:30:00.000Z",
         *                 "due": "2026-03-02T01:30:00.000Z",
         *                 "lastDay": "2026-03-02",
         *                 "used": 5.5,
         *                 "remaining": 9.5,
         *                 "provisional": false,
         *                 "breached": false,
         *                 "overdue": 0,
         *                 "suspended": false,
         *                 "calendarVersion": "2026.1"
         *               }
         *             }
         *           }
         *         }
         *       ],
         *       "installations": [
         *         {
         *           "id": "pi_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "stage": "construction",
         *           "request": {
         *             "services": [
         *               {
         *                 "service": "water",
         *                 "dailyUseM3": 50,
         *                 "pipeDiameterMm": 100
         *               }
         *             ]
         *           },
         *           "plannedAt": "2026-03-02T01:30:00.000Z",
         *           "status": "planned"
         *         }
         *       ],
         *       "terms": [
         *         {
         *           "id": "acceptance",
         *           "kind": "approval",
         *           "status": "running",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "stage": "construction",
         *           "step": "planning-permit",
         *           "since": "2026-03-02T01:30:00.000Z",
         *           "decided": [],
         *           "due": "2026-03-02T01:30:00.000Z",
         *           "lastDay": "2026-03-02",
         *           "allowed": []
         *         }
         *       ],
         *       "links": [
         *         {
         *           "kind": "joint-installation",
         *           "id": "acceptance",
         *           "at": "2026-03-02T01:30:00.000Z"
         *         }
         *       ],
         *       "timeline": [
         *         {
         *           "at": "2026-03-02T01:30:00.000Z",
         *           "code": "order.accepted",
         *           "of": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *         }
         *       ],
         *       "allowed": [
         *         "accepted"
         *       ]
         *     }
         */
        Project: {
            code: components["schemas"]["ProjectCode"];
            name: string;
            owner: components["schemas"]["Owner"];
            region: components["schemas"]["Region"];
            /** @description GB/T 4754-2017: a section, or down to a class */
            industry: string;
            /** @description Whole yuan */
            investmentYuan: number;
            /** @enum {unknown} */
            nature: "government" | "approval" | "filing";
            /**
             * @description 重点项目: the green channel (Art. 13)
             * @default false
             */
            key: boolean;
            traits?: ("low-risk" | "land-with-design" | "without-proposal")[];
            building?: components["schemas"]["Building"];
            park?: string;
            site: {
                address: string;
                geometry?: components["schemas"]["SiteGeometry"];
            };
            id: components["schemas"]["ProjectId"];
            /** @enum {unknown} */
            status: "active" | "pausing" | "paused" | "resuming" | "completed" | "cancelling" | "cancelled";
            registeredAt: components["schemas"]["Instant"];
            paused?: {
                since: components["schemas"]["Instant"];
                reason: string;
            };
            underway?: {
                since: components["schemas"]["Instant"];
                reason?: string;
                done: number;
            };
            pauses?: number;
            /** @description 帮办代办: who helps the owner through */
            companion?: {
                partner: string;
                partnerName?: components["schemas"]["PartnerName"];
                contact: components["schemas"]["ShownContact"];
                since: components["schemas"]["Instant"];
            };
            endedAt?: components["schemas"]["Instant"];
            stages: components["schemas"]["Stage"][];
            expected: components["schemas"]["ExpectedStage"][];
            whole: components["schemas"]["WholeTime"];
            bottleneck?: components["schemas"]["Bottleneck"];
            obstacles: components["schemas"]["Obstacle"][];
            commitments: components["schemas"]["CommittedStep"][];
            installations: components["schemas"]["PlannedInstallation"][];
            terms: components["schemas"]["Term"][];
            links: components["schemas"]["ProjectLink"][];
            firstResponder?: components["schemas"]["FirstResponder"];
            timeline: (components["schemas"]["TimelineEntry"] & {
                /** @description The case it belongs to */
                of: string;
            })[];
            allowed: components["schemas"]["Allowed"];
        };
        /** @description Project code, GB/T 40058-2021 */
        ProjectCode: string;
        /** @example pj_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        ProjectId: string;
        ProjectLink: {
            /** @enum {unknown} */
            kind: "joint-installation" | "river-approval" | "consultation" | "entitlement";
            id: string;
            at: components["schemas"]["Instant"];
        };
        ProjectSummary: {
            id: components["schemas"]["ProjectId"];
            code: components["schemas"]["ProjectCode"];
            name: string;
            region: components["schemas"]["Region"];
            /** @description GB/T 4754-2017: a section, or down to a class */
            industry: string;
            /** @enum {unknown} */
            nature: "government" | "approval" | "filing";
            /**
             * @description 重点项目: the green channel (Art. 13)
             * @default false
             */
            key: boolean;
            /** @enum {unknown} */
            status: "active" | "pausing" | "paused" | "resuming" | "completed" | "cancelling" | "cancelled";
            registeredAt: components["schemas"]["Instant"];
            /** @description Which runs, and is due first */
            stage?: string;
            due: components["schemas"]["DueOrNone"];
            lastDay: components["schemas"]["LastDayOrNone"];
            overdueSince?: components["schemas"]["Instant"];
        };
        Promises: {
            /** @description In which they were received, `2026-09` */
            month: string;
            kind: components["schemas"]["OrderKind"];
            service?: string;
            partner: components["schemas"]["PartnerId"];
            partnerName?: components["schemas"]["PartnerName"];
            department?: string;
            /** @description Ended, no limit broken */
            kept: number;
            /** @description A limit was broken, ended or not */
            late: number;
            /** @description Not ended, in time */
            running: number;
        };
        Proof: {
            id: components["schemas"]["DeliveryId"];
            /** @enum {unknown} */
            status: "pending" | "delivered" | "held" | "dead" | "disabled" | "inbox";
            createdAt: components["schemas"]["Instant"];
            deliveredAt?: components["schemas"]["Instant"];
            /** @description Oldest first; the last 100 */
            attempts: components["schemas"]["DeliveryAttempt"][];
        };
        ProtectedArea: {
            /** @constant */
            type: "Feature";
            properties: {
                id: string;
                name: components["schemas"]["Title"];
                level: string;
            };
            geometry: components["schemas"]["Polygon"];
        };
        /**
         * @example {
         *       "type": "FeatureCollection",
         *       "version": 1,
         *       "official": true,
         *       "effectiveFrom": "2026-03-02",
         *       "source": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "crs": "EPSG:4490",
         *       "features": [
         *         {
         *           "type": "Feature",
         *           "properties": {
         *             "id": "acceptance",
         *             "name": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             },
         *             "level": "city"
         *           },
         *           "geometry": {
         *             "type": "Polygon",
         *             "coordinates": [
         *               []
         *             ]
         *           }
         *         }
         *       ]
         *     }
         */
        ProtectedAreas: {
            /** @constant */
            type: "FeatureCollection";
            version: number;
            official: boolean;
            effectiveFrom: components["schemas"]["PlainDate"];
            /** @description The public body that publishes them */
            publisher?: components["schemas"]["Title"];
            source: components["schemas"]["Title"];
            /** @constant */
            crs: "EPSG:4490";
            features: components["schemas"]["ProtectedArea"][];
        };
        Provenance: {
            /** @description The register or department, e.g. market-regulation */
            source: string;
            asOf: components["schemas"]["PlainDate"];
        };
        Provision: {
            /** @description As it is cited: 第十条, art. 10 */
            label: components["schemas"]["Title"];
            /** @enum {unknown} */
            seen: "text" | "secondary" | "knowledge";
        };
        /** @description A provision, e.g. guilin-2025-draft:10 */
        ProvisionId: string;
        /**
         * @example {
         *       "id": "ic_01KA3Q6Z8M4T2V9XB5N7C1D0EF-1",
         *       "department": "natural-resources",
         *       "act": "contract-breach",
         *       "field": "resource-trading",
         *       "overdueSince": "2026-03-02",
         *       "determinedOn": "2026-03-02",
         *       "grounds": "材料齐全，符合规定。",
         *       "until": "2026-03-02"
         *     }
         */
        PublicIntegrityRecord: {
            id: components["schemas"]["IntegrityCaseId"];
            department: string;
            act: components["schemas"]["IntegrityKind"];
            field: components["schemas"]["IntegrityField"];
            /** @description Of a late payment */
            policy?: components["schemas"]["PolicyVersion"];
            /** @description What was promised or is concerned, in fen */
            fen?: number;
            overdueSince: components["schemas"]["PlainDate"];
            determinedOn: components["schemas"]["PlainDate"];
            grounds: string;
            until: components["schemas"]["PlainDate"];
        };
        /**
         * @example {
         *       "id": "ra_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "activity": "tourism-facility",
         *       "level": "city",
         *       "region": "450305",
         *       "outcome": "approved",
         *       "reasons": [
         *         "总平面图缺少比例尺"
         *       ],
         *       "conditions": [
         *         {
         *           "text": "已协调供电部门，三日内答复。"
         *         }
         *       ],
         *       "decidedBy": {
         *         "name": "桂林样例科技有限公司",
         *         "post": "局长"
         *       },
         *       "decidedAt": "2026-03-02T01:30:00.000Z",
         *       "departments": [
         *         "natural-resources"
         *       ],
         *       "areasVersion": 3,
         *       "officialAreas": true
         *     }
         */
        PublicRiverDecision: {
            id: components["schemas"]["RiverApprovalId"];
            /** @description Not where it is withheld */
            applicant?: string;
            activity: string;
            level: string;
            region: string;
            outcome: string;
            reasons: string[];
            conditions: {
                text: string;
                dueOn?: components["schemas"]["PlainDate"];
            }[];
            decidedBy: {
                /** @description Masked */
                name: string;
                post: string;
            };
            decidedAt: components["schemas"]["Instant"];
            departments: string[];
            areasVersion: number;
            officialAreas: boolean;
            /** @description Refused because it is prohibited */
            prohibitedBy?: components["schemas"]["RiverCitation"][];
            /** @description What may not be published, and on which ground */
            withheld?: components["schemas"]["RiverWithheld"];
            /** @description What was published before was wrong, and why */
            corrections?: {
                at: components["schemas"]["Instant"];
                because: string;
            }[];
            /** @description Withdrawn from the public list: only this is left of what it said */
            withdrawn?: {
                at: components["schemas"]["Instant"];
                because: string;
            };
        };
        /**
         * @example {
         *       "version": 1,
         *       "notice": {
         *         "number": "6222000000000000000",
         *         "url": "https://utility.example.cn/liban",
         *         "issuedOn": "2026-03-02"
         *       },
         *       "reason": "资料不全",
         *       "calendar": "2026:3"
         *     }
         */
        Publication: {
            /** @description The version this becomes: one more than the one in force */
            version: number;
            notice: {
                /** @description The number of the notice (文号) */
                number: string;
                /** Format: uri */
                url: string;
                issuedOn?: components["schemas"]["PlainDate"];
            };
            reason: components["schemas"]["Why"];
            /** @description The calendar the preview reckoned by; another refuses (412) */
            calendar?: string;
        };
        /**
         * @example {
         *       "id": "en_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "policy": {
         *         "code": "GL-RD-2026",
         *         "version": 1,
         *         "name": "研发投入补助"
         *       },
         *       "department": "natural-resources",
         *       "fen": 5000000,
         *       "place": "civic-centre-north-1",
         *       "until": "2026-03-02T01:30:00.000Z",
         *       "open": true
         *     }
         */
        PublishedBenefit: {
            id: components["schemas"]["EntitlementId"];
            /** @description Of an enterprise */
            uscc?: string;
            /** @description Of a county: its code */
            county?: string;
            policy: components["schemas"]["PolicyVersion"];
            department: string;
            /** @description Money in fen */
            fen: number;
            /** @description Where it is shown besides */
            place: string;
            /** @description Objections are taken before this */
            until: components["schemas"]["Instant"] | null;
            open: boolean;
        };
        /**
         * @example {
         *       "kind": "work-order",
         *       "ladder": [
         *         {
         *           "id": "acceptance",
         *           "when": "before",
         *           "workingDays": 15
         *         }
         *       ],
         *       "version": 1
         *     }
         */
        PublishedLadder: {
            /** @enum {unknown} */
            kind: "work-order" | "letter" | "review" | "payment" | "call-back" | "phase" | "temporary-supply" | "emergency-works" | "joint-installation" | "project-stage" | "river-approval" | "integrity-candidate" | "benefit-confirmation";
            ladder: components["schemas"]["Ladder"];
            version: number;
        };
        /**
         * @example {
         *       "hours": {
         *         "opens": "09:00",
         *         "midday": "12:00",
         *         "closes": "17:30",
         *         "cutOff": "17:30"
         *       },
         *       "version": 1
         *     }
         */
        PublishedOfficeHours: {
            hours: components["schemas"]["OfficeHours"];
            version: number;
        };
        /**
         * @description When nothing is sent, in Asia/Shanghai; none where both are the same, at most 16 hours
         * @example {
         *       "from": "21:00",
         *       "to": "08:00"
         *     }
         */
        QuietHours: {
            from: components["schemas"]["TimeOfDay"];
            to: components["schemas"]["TimeOfDay"];
        };
        RateRelease: components["schemas"]["RateValue"] & {
            code: string;
            publishedAt: components["schemas"]["Instant"];
            publishedBy: string;
        };
        /**
         * @example {
         *       "place": "100000",
         *       "from": "2026-05-20",
         *       "name": "一年期贷款市场报价利率",
         *       "unit": "万分之一",
         *       "value": 300,
         *       "basis": "全国银行间同业拆借中心公告",
         *       "confidence": "sample"
         *     }
         */
        RateValue: {
            place: string;
            from: components["schemas"]["PlainDate"];
            name: string;
            /** @description Of the whole number: 万分之一, fen, days */
            unit: string;
            value: number;
            /** @description Where it is written */
            basis: string;
            /**
             * @description Whether its text was read
             * @enum {unknown}
             */
            confidence: "confirmed" | "reported" | "sample";
        };
        Receipt: {
            /** @description Of the day, the order, and which of its receipts */
            number: string;
            /** @enum {unknown} */
            kind: "acceptance" | "correction" | "refusal-of-acceptance" | "refusal" | "time-not-counted" | "extension";
            on: components["schemas"]["PlainDate"];
            at: components["schemas"]["Instant"];
            basis: string;
            /** @default [] */
            reasons: string[];
            /** @description Materials to be handed in */
            asks?: components["schemas"]["MaterialKind"][];
            /** @description Of an acceptance: from when on the application counts as accepted */
            asOf?: components["schemas"]["Instant"];
            /**
             * @description Accepted by law, since nothing was told in time
             * @constant
             */
            bySilence?: true;
            /** @description Of time that is not counted: its end */
            until?: components["schemas"]["Instant"];
            /** @description Of an extension: by so many working days */
            days?: number;
        };
        /**
         * @example {
         *       "outcome": "agreed"
         *     }
         */
        RecheckAnswer: {
            /** @constant */
            outcome: "agreed";
        } | {
            /** @constant */
            outcome: "objected";
            grounds: string;
        };
        Recipient: {
            /** @constant */
            kind: "partner";
            id: string;
            /** @description One chosen beside the first, or the sandbox; without it the first is meant */
            endpoint?: components["schemas"]["WebhookEndpointId"] | "sandbox";
        } | {
            /** @constant */
            kind: "enterprise";
            id: string;
            /** @description One chosen beside the first, or the sandbox; without it the first is meant */
            endpoint?: components["schemas"]["WebhookEndpointId"] | "sandbox";
        };
        ReckonedDay: {
            date: components["schemas"]["PlainDate"];
            /** @enum {number} */
            counted: 0 | 0.5 | 1;
            used: number;
            /** @enum {unknown} */
            why: "anchor" | "before-receipt" | "working-day" | "natural-day" | "rolled-on" | "weekend";
        } | {
            date: components["schemas"]["PlainDate"];
            /** @enum {number} */
            counted: 0 | 0.5 | 1;
            used: number;
            /** @enum {unknown} */
            why: "make-up-working-day" | "holiday";
            name: components["schemas"]["Text"];
        } | {
            date: components["schemas"]["PlainDate"];
            /** @enum {number} */
            counted: 0 | 0.5 | 1;
            used: number;
            /** @constant */
            why: "suspended";
            bases: string[];
        };
        /**
         * @description One of Guilin's regions, six digits of GB/T 2260
         * @enum {unknown}
         */
        Region: "450300" | "450302" | "450303" | "450304" | "450305" | "450311" | "450312" | "450321" | "450323" | "450324" | "450325" | "450326" | "450327" | "450328" | "450329" | "450330" | "450332" | "450381";
        RegionalAssessment: {
            title: components["schemas"]["Title"];
            replaces: components["schemas"]["MaterialKind"][];
            /** @constant */
            paidBy: "government";
        };
        ReplayPeriod: {
            /** @description Only what happened at this moment or later */
            since?: components["schemas"]["InstantInput"];
            /** @description Only what happened before this moment */
            until?: components["schemas"]["InstantInput"];
            /**
             * @description Only list what would be replayed
             * @default false
             */
            dryRun?: boolean;
            /**
             * @description Things of the list looked at in this call
             * @default 50
             */
            limit?: number;
            /** @description From the answer before, to go on after it */
            cursor?: string;
        };
        /**
         * @example {
         *       "id": "acceptance",
         *       "at": "2026-03-02T01:30:00.000Z",
         *       "outcome": "would-replay"
         *     }
         */
        Replayed: {
            id: string;
            at: components["schemas"]["Instant"];
            /**
             * @description `already-done`: somebody else has, or it is no longer as the list had it
             * @enum {unknown}
             */
            outcome: "would-replay" | "replayed" | "refused" | "already-done";
            /** @description Why it was refused: the kind of problem, as in `/problems/{kind}` */
            code?: string;
        };
        Resident: {
            name: string;
            phone: string;
            /** @description Unit and room, such as 2 单元 501 室: sealed with the name, and in no webhook */
            door?: string;
        };
        /**
         * @example {
         *       "note": "已补充总平面图。",
         *       "materials": [
         *         {
         *           "kind": "business-license",
         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *         }
         *       ]
         *     }
         */
        Resubmission: {
            note: string;
            /** @default [] */
            materials?: components["schemas"]["GivenInput"][];
        };
        /**
         * @example {
         *       "months": 60,
         *       "mustKeep": true,
         *       "basis": "《行政许可法》第四十二条"
         *     }
         */
        RetentionPeriod: {
            /** @description After the end of the case */
            months: number;
            /** @description Whether a law asks that it be kept so long: until then it is stored and nothing else (PIPL art. 47) */
            mustKeep: boolean;
            /** @description The law or notice that the period rests on */
            basis: string;
        };
        Retired: {
            at: components["schemas"]["Instant"];
            reason: string;
            /** @description Who is meant from then on where it was named */
            successor?: components["schemas"]["PartnerId"];
        };
        /**
         * @example {
         *       "reason": "资料不全",
         *       "successor": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "letWait": true
         *     }
         */
        Retirement: {
            reason: string;
            /** @description Of the same kind: is meant wherever the other is named, and takes its open orders */
            successor?: components["schemas"]["PartnerId"];
            /**
             * @description What goes by its names may wait until they lead to somebody again: without it that is refused
             * @constant
             */
            letWait?: true;
        };
        ReturnedPayment: {
            orderId: components["schemas"]["OrderId"];
            instalment: number;
            /** @description Money in fen */
            fen: number;
            at: components["schemas"]["Instant"];
            reason: string;
            returnedOn?: components["schemas"]["PlainDate"];
            reference?: string;
            /**
             * @description Another payment is under way: it is paid anew after that
             * @constant
             */
            pending?: true;
            /** @description When another account was confirmed for it */
            reissuedAt?: components["schemas"]["Instant"];
        };
        Ring: number[][];
        RiverActivity: {
            id: string;
            title: components["schemas"]["Title"];
        };
        RiverActivityChecked: {
            activity: string;
            title: components["schemas"]["Text"];
            /** @enum {unknown} */
            verdict: "prohibited" | "reviewed" | "free" | "outside";
            /** @description By what it is prohibited, or reviewed so */
            citations: components["schemas"]["RiverCitation"][];
            /** @description The strictest that reviews it */
            level?: string;
            /** @description Who reviews it before all others */
            scenic?: string;
            departments?: string[];
            materials?: components["schemas"]["MaterialRule"];
            conditions?: components["schemas"]["Text"][];
            expertMeeting?: boolean;
            limit?: {
                promised: components["schemas"]["PlanLimit"];
                statutory: components["schemas"]["PlanLimit"];
            };
        };
        /**
         * @example {
         *       "id": "ra_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "status": "submitted",
         *       "applicant": {
         *         "uscc": "91450300MA5KABCD17",
         *         "name": "桂林样例科技有限公司",
         *         "contact": {
         *           "name": "张三",
         *           "phone": "13800000000"
         *         }
         *       },
         *       "activity": "tourism-facility",
         *       "planned": "在核心景区外建设游客服务点，占地 800 平方米。",
         *       "site": {
         *         "region": "450305",
         *         "address": "七星区样例路 1 号",
         *         "geometry": {
         *           "type": "Point",
         *           "coordinates": [
         *             110.31,
         *             110.31
         *           ]
         *         }
         *       },
         *       "submittedAt": "2026-03-02T01:30:00.000Z",
         *       "areas": {
         *         "version": 1,
         *         "official": true,
         *         "found": [
         *           "lijiang-core"
         *         ]
         *       },
         *       "rulesVersion": "2026.1",
         *       "missing": [
         *         "site-plan"
         *       ],
         *       "escalations": [
         *         {
         *           "orderId": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "department": "natural-resources",
         *           "since": "2026-03-02T01:30:00.000Z",
         *           "at": "2026-03-02T01:30:00.000Z",
         *           "to": "natural-resources"
         *         }
         *       ],
         *       "conditions": [
         *         {
         *           "zh": "桂林样例",
         *           "en": "Sample"
         *         }
         *       ],
         *       "orders": [
         *         {
         *           "id": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "partner": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *           "status": "replied"
         *         }
         *       ],
         *       "letters": [
         *         {
         *           "id": "acceptance",
         *           "from": "natural-resources",
         *           "to": "natural-resources",
         *           "status": "replied"
         *         }
         *       ],
         *       "obligations": [
         *         {
         *           "number": 1,
         *           "text": "已协调供电部门，三日内答复。",
         *           "status": "open",
         *           "allowed": []
         *         }
         *       ],
         *       "timeline": [
         *         {
         *           "at": "2026-03-02T01:30:00.000Z",
         *           "code": "order.accepted"
         *         }
         *       ],
         *       "allowed": [
         *         "accepted"
         *       ]
         *     }
         */
        RiverApproval: {
            id: components["schemas"]["RiverApprovalId"];
            status: components["schemas"]["RiverApprovalStatus"];
            applicant: components["schemas"]["Owner"];
            project?: components["schemas"]["ProjectId"];
            activity: string;
            planned: string;
            site: {
                region: components["schemas"]["Region"];
                address: string;
                geometry: components["schemas"]["SiteGeometry"];
            };
            submittedAt: components["schemas"]["Instant"];
            areas: {
                version: number;
                official: boolean;
                found: string[];
            };
            rulesVersion: string;
            level?: string;
            restatedAt?: components["schemas"]["Instant"];
            /** @default [] */
            missing: components["schemas"]["MaterialKind"][];
            waits?: components["schemas"]["WaitsForName"][];
            meeting?: components["schemas"]["ExpertMeeting"];
            /** @default [] */
            escalations: components["schemas"]["RiverEscalation"][];
            toBeDecidedAt?: components["schemas"]["Instant"];
            decision?: components["schemas"]["RiverDecision"];
            breachedAt?: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            next?: components["schemas"]["NextOfCase"];
            /** @description Accepted with missing documents (容缺受理): what is to follow, and by which day */
            makeUp?: {
                missing: components["schemas"]["MaterialKind"][];
                due: components["schemas"]["Instant"];
                lastDay: components["schemas"]["LastDay"];
                /** @description From then on the case stands still for them */
                overdueSince?: components["schemas"]["Instant"];
            };
            /** @description Prohibited where it is planned: it can only be refused, or restated */
            prohibited?: {
                /** @description When it was found */
                since?: components["schemas"]["Instant"];
                citations: components["schemas"]["RiverCitation"][];
            };
            deadline?: components["schemas"]["DeadlineSummary"];
            /** @description Standing conditions of the level */
            conditions: components["schemas"]["Text"][];
            orders: components["schemas"]["OrderLine"][];
            letters: {
                id: string;
                from: string;
                to: string;
                fromName?: components["schemas"]["PartnerName"];
                toName?: components["schemas"]["PartnerName"];
                status: components["schemas"]["OrderStatus"];
            }[];
            obligations: components["schemas"]["Obligation"][];
            firstResponder?: components["schemas"]["FirstResponder"];
            timeline: components["schemas"]["TimelineEntry"][];
            allowed: components["schemas"]["Allowed"];
        };
        /** @example ra_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        RiverApprovalId: string;
        /** @enum {unknown} */
        RiverApprovalStatus: "submitted" | "incomplete" | "in-review" | "expert-meeting" | "to-be-decided" | "decided" | "published" | "referred" | "withdrawing" | "withdrawn";
        /**
         * @example {
         *       "id": "ra_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "status": "submitted",
         *       "inside": true,
         *       "areas": {
         *         "version": 1,
         *         "official": true,
         *         "found": [
         *           "lijiang-core"
         *         ]
         *       }
         *     }
         */
        RiverApprovalSubmitted: {
            id: components["schemas"]["RiverApprovalId"];
            status: components["schemas"]["RiverApprovalStatus"];
            inside: boolean;
            level?: string;
            areas: {
                version: number;
                official: boolean;
                found: string[];
            };
            conditions?: components["schemas"]["Text"][];
            departments?: string[];
            deadline?: components["schemas"]["DeadlineSummary"];
            /** @description Outside: where to go instead */
            referral?: components["schemas"]["Text"];
        };
        RiverApprovalSummary: {
            id: components["schemas"]["RiverApprovalId"];
            status: components["schemas"]["RiverApprovalStatus"];
            activity: string;
            level?: string;
            submittedAt: components["schemas"]["Instant"];
            breachedAt?: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            region: string;
            silentDepartments: string[];
        };
        RiverBudget: {
            statutory: components["schemas"]["WorkingDays"];
            promised: components["schemas"]["WorkingDays"];
        };
        RiverChecklistItem: {
            id: string;
            title: components["schemas"]["Title"];
            /** @description Answered with not-met, the activity is prohibited by this */
            prohibits?: components["schemas"]["RiverCitation"];
        };
        RiverCitation: {
            /** @description With its number */
            instrument: components["schemas"]["Title"];
            /** @description Article and paragraph: `27`, `164(2)`; without it, not known yet */
            article?: string;
            says: components["schemas"]["Title"];
            /**
             * @description How it is known: the text was read, another page tells of it, or nobody has found it
             * @enum {unknown}
             */
            seen: "text" | "secondary" | "knowledge";
        };
        RiverDecision: {
            /** @enum {unknown} */
            outcome: "approved" | "approved-with-conditions" | "refused";
            decidedBy: {
                name: string;
                post: string;
            };
            reasons: string[];
            /** @default [] */
            conditions: {
                text: string;
                dueOn?: components["schemas"]["PlainDate"];
            }[];
            /** @default [] */
            overrides: {
                orderId: components["schemas"]["OrderId"];
                reasons: string;
            }[];
            /** @description What of it may not be published */
            withheld?: components["schemas"]["RiverWithheld"];
            at: components["schemas"]["Instant"];
            subject: string;
        };
        RiverDepartmentAsked: {
            statutory: components["schemas"]["WorkingDays"];
            promised: components["schemas"]["WorkingDays"];
            department: string;
        };
        RiverEscalation: {
            orderId: components["schemas"]["OrderId"];
            department: string;
            since: components["schemas"]["Instant"];
            at: components["schemas"]["Instant"];
            /** @description Who was told */
            to: string;
        };
        /**
         * @example {
         *       "version": 1,
         *       "fields": [
         *         {
         *           "pointer": "/facts/employees",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "required": true
         *         }
         *       ],
         *       "activities": [
         *         {
         *           "activity": "tourism-facility",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "materials": []
         *         }
         *       ]
         *     }
         */
        RiverForms: {
            version: number;
            fields: {
                pointer: string;
                title: components["schemas"]["Text"];
                required: boolean;
            }[];
            activities: {
                activity: string;
                title: components["schemas"]["Text"];
                materials: {
                    kind: components["schemas"]["MaterialKind"];
                    /** @description Where it is asked for */
                    levels: string[];
                    /** @description Where it may follow later */
                    mayFollow: string[];
                }[];
            }[];
        };
        RiverLevel: {
            id: string;
            title: components["schemas"]["Title"];
            /** @description The strictest has the highest */
            rank: number;
            /** @description The setting by how many metres around its areas it reaches */
            within?: string;
        };
        /**
         * @example {
         *       "version": 1,
         *       "official": true,
         *       "effectiveFrom": "2026-03-02",
         *       "basis": "《行政许可法》第四十二条",
         *       "levels": [
         *         {
         *           "id": "acceptance",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "rank": 2
         *         }
         *       ],
         *       "activities": [
         *         {
         *           "id": "acceptance",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           }
         *         }
         *       ],
         *       "checklists": {
         *         "tourism-facility": [
         *           {
         *             "id": "acceptance",
         *             "title": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             }
         *           }
         *         ]
         *       },
         *       "rules": [
         *         {
         *           "activity": "tourism-facility",
         *           "level": "city",
         *           "citations": [],
         *           "departments": [],
         *           "completeness": {
         *             "statutory": 10,
         *             "promised": 5
         *           },
         *           "decision": {
         *             "statutory": 10,
         *             "promised": 5
         *           },
         *           "publication": {
         *             "statutory": 10,
         *             "promised": 5
         *           },
         *           "expertMeeting": true,
         *           "materials": {
         *             "required": []
         *           },
         *           "conditions": [],
         *           "limit": {
         *             "promised": {
         *               "kind": "statutory",
         *               "unit": "working-days",
         *               "budget": 15,
         *               "path": [],
         *               "steps": []
         *             },
         *             "statutory": {
         *               "kind": "statutory",
         *               "unit": "working-days",
         *               "budget": 15,
         *               "path": [],
         *               "steps": []
         *             }
         *           }
         *         }
         *       ],
         *       "prohibited": [
         *         {
         *           "activity": "tourism-facility",
         *           "level": "city",
         *           "citations": []
         *         }
         *       ],
         *       "free": [
         *         {
         *           "activity": "tourism-facility",
         *           "level": "city",
         *           "citations": []
         *         }
         *       ]
         *     }
         */
        RiverLimits: {
            version: number;
            official: boolean;
            effectiveFrom: components["schemas"]["PlainDate"];
            basis: string;
            levels: components["schemas"]["RiverLevel"][];
            activities: components["schemas"]["RiverActivity"][];
            checklists: {
                [key: string]: components["schemas"]["RiverChecklistItem"][];
            };
            rules: {
                activity: string;
                level: string;
                citations: components["schemas"]["RiverCitation"][];
                scenic?: components["schemas"]["RiverDepartmentAsked"];
                departments: components["schemas"]["RiverDepartmentAsked"][];
                completeness: components["schemas"]["RiverBudget"];
                decision: components["schemas"]["RiverBudget"];
                publication: components["schemas"]["RiverBudget"];
                expertMeeting: boolean;
                materials: components["schemas"]["MaterialRule"];
                conditions: components["schemas"]["Title"][];
                limit: {
                    promised: components["schemas"]["PlanLimit"];
                    statutory: components["schemas"]["PlanLimit"];
                };
            }[];
            /** @description Nobody can approve these */
            prohibited: {
                activity: string;
                level: string;
                citations: components["schemas"]["RiverCitation"][];
            }[];
            /** @description The window asks nothing of these */
            free: {
                activity: string;
                level: string;
                citations: components["schemas"]["RiverCitation"][];
            }[];
        };
        RiverNews: {
            caseId: string;
            title?: string;
            /** @description In Chinese, to an applicant */
            body?: string;
            outcome?: string;
            orderId?: string;
            department?: string;
            since?: components["schemas"]["Instant"];
            /** @description Of the obligation */
            number?: number;
            due?: components["schemas"]["Instant"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @example {
         *       "act": "correct",
         *       "because": "原公布内容有误",
         *       "reasons": [
         *         "总平面图缺少比例尺"
         *       ],
         *       "withheld": {
         *         "parts": [
         *           "applicant"
         *         ],
         *         "ground": "state-secret"
         *       }
         *     }
         */
        RiverPublicationChange: {
            /** @constant */
            act: "correct";
            /** @description Published with it */
            because: string;
            reasons?: string[];
            withheld?: components["schemas"]["RiverWithheld"];
        } | {
            /** @constant */
            act: "withdraw";
            /** @description Published in its place */
            because: string;
        };
        /**
         * @example {
         *       "activity": "tourism-facility",
         *       "planned": "在核心景区外建设游客服务点，占地 800 平方米。",
         *       "site": {
         *         "region": "450305",
         *         "address": "七星区样例路 1 号",
         *         "geometry": {
         *           "type": "Point",
         *           "coordinates": [
         *             110.31,
         *             110.31
         *           ]
         *         }
         *       }
         *     }
         */
        RiverRestatement: {
            activity?: string;
            planned?: string;
            site?: {
                region: components["schemas"]["Region"];
                address: string;
                geometry: components["schemas"]["SiteGeometry"];
            };
        };
        RiverRule: {
            activities: string[];
            levels: string[];
            /** @constant */
            verdict: "prohibited";
            citations: components["schemas"]["RiverCitation"][];
        } | {
            activities: string[];
            levels: string[];
            /** @constant */
            verdict: "reviewed";
            /** @default [] */
            citations?: components["schemas"]["RiverCitation"][];
            scenic?: components["schemas"]["RiverDepartmentAsked"];
            departments: components["schemas"]["RiverDepartmentAsked"][];
            completeness: components["schemas"]["RiverBudget"];
            decision: components["schemas"]["RiverBudget"];
            publication: components["schemas"]["RiverBudget"];
            expertMeeting: boolean;
            materials: components["schemas"]["MaterialRule"];
            conditions: components["schemas"]["Title"][];
        } | {
            activities: string[];
            levels: string[];
            /** @constant */
            verdict: "free";
            /** @default [] */
            citations?: components["schemas"]["RiverCitation"][];
        };
        /**
         * @example {
         *       "official": true,
         *       "place": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "publisher": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "source": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "effectiveFrom": "2026-03-02",
         *       "basis": "《行政许可法》第四十二条",
         *       "licence": {
         *         "limitsFrom": "acceptance",
         *         "handling": "single",
         *         "extension": {
         *           "most": 16,
         *           "basis": "《行政许可法》第四十二条"
         *         }
         *       },
         *       "supervisor": "政务服务局",
         *       "levels": [
         *         {
         *           "id": "acceptance",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "rank": 2,
         *           "within": "main-stream-bank"
         *         }
         *       ],
         *       "activities": [
         *         {
         *           "id": "acceptance",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           }
         *         }
         *       ],
         *       "settings": [
         *         {
         *           "id": "acceptance",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "unit": "metres",
         *           "citation": {
         *             "instrument": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             },
         *             "article": "27",
         *             "says": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             },
         *             "seen": "text"
         *           },
         *           "value": 86
         *         }
         *       ],
         *       "checklists": {
         *         "tourism-facility": [
         *           {
         *             "id": "acceptance",
         *             "title": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             },
         *             "prohibits": {
         *               "instrument": {
         *                 "zh": "桂林样例",
         *                 "en": "Sample"
         *               },
         *               "article": "27",
         *               "says": {
         *                 "zh": "桂林样例",
         *                 "en": "Sample"
         *               },
         *               "seen": "text"
         *             }
         *           }
         *         ]
         *       },
         *       "rules": [
         *         {
         *           "activities": [
         *             "tourism"
         *           ],
         *           "levels": [
         *             "core"
         *           ],
         *           "verdict": "prohibited",
         *           "citations": [
         *             {
         *               "instrument": {
         *                 "zh": "桂林样例",
         *                 "en": "Sample"
         *               },
         *               "article": "27",
         *               "says": {
         *                 "zh": "桂林样例",
         *                 "en": "Sample"
         *               },
         *               "seen": "text"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        RiverRules: {
            /** @description False for samples: nobody may take them for what departments publish */
            official: boolean;
            place: components["schemas"]["Title"];
            /** @description The public body that publishes them */
            publisher: components["schemas"]["Title"];
            source: components["schemas"]["Title"];
            effectiveFrom: components["schemas"]["PlainDate"];
            basis: string;
            licence?: components["schemas"]["LicenceTermsInput"];
            supervisor: string;
            levels: components["schemas"]["RiverLevel"][];
            activities: components["schemas"]["RiverActivity"][];
            /** @default [] */
            settings?: {
                id: string;
                title: components["schemas"]["Title"];
                /** @constant */
                unit: "metres";
                citation?: components["schemas"]["RiverCitation"];
                /** @description Without it the window takes no application */
                value?: number;
            }[];
            checklists: {
                [key: string]: components["schemas"]["RiverChecklistItem"][];
            };
            rules: components["schemas"]["RiverRule"][];
        };
        /**
         * @example {
         *       "version": 1,
         *       "effectiveAt": "2026-03-02T01:30:00.000Z",
         *       "document": {
         *         "official": true,
         *         "effectiveFrom": "2026-03-02"
         *       },
         *       "window": {
         *         "open": true,
         *         "missing": [
         *           {
         *             "what": "接入点缺少通道",
         *             "title": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             }
         *           }
         *         ]
         *       },
         *       "releases": [
         *         {
         *           "version": 1,
         *           "effectiveAt": "2026-03-02T01:30:00.000Z",
         *           "publishedAt": "2026-03-02T01:30:00.000Z"
         *         }
         *       ]
         *     }
         */
        RiverRulesPublished: {
            version: number;
            effectiveAt: components["schemas"]["Instant"];
            /** @description As it was published: RiverRules */
            document: {
                official: boolean;
                effectiveFrom: components["schemas"]["PlainDate"];
            } & {
                [key: string]: unknown;
            };
            window: components["schemas"]["RiverWindow"];
            releases: {
                version: number;
                effectiveAt: components["schemas"]["Instant"];
                publishedAt: components["schemas"]["Instant"];
            }[];
        };
        /**
         * @example {
         *       "geometry": {
         *         "type": "Point",
         *         "coordinates": [
         *           110.31,
         *           110.31
         *         ]
         *       },
         *       "activity": "tourism-facility"
         *     }
         */
        RiverSiteCheck: {
            geometry: components["schemas"]["SiteGeometry"];
            activity?: string;
        };
        /**
         * @example {
         *       "areas": {
         *         "version": 1,
         *         "official": true,
         *         "found": [
         *           {
         *             "id": "acceptance",
         *             "name": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             },
         *             "level": "city"
         *           }
         *         ]
         *       },
         *       "rules": {
         *         "version": 1,
         *         "official": true
         *       },
         *       "levels": [
         *         "core"
         *       ],
         *       "activities": [
         *         {
         *           "activity": "tourism-facility",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "verdict": "prohibited",
         *           "citations": []
         *         }
         *       ],
         *       "window": {
         *         "open": true,
         *         "missing": [
         *           {
         *             "what": "接入点缺少通道",
         *             "title": {
         *               "zh": "桂林样例",
         *               "en": "Sample"
         *             }
         *           }
         *         ]
         *       }
         *     }
         */
        RiverSiteChecked: {
            areas: {
                version: number;
                official: boolean;
                found: {
                    id: string;
                    name: components["schemas"]["Text"];
                    level: string;
                }[];
            };
            rules: {
                version: number;
                official: boolean;
            };
            /** @description The strictest first */
            levels: string[];
            activities: components["schemas"]["RiverActivityChecked"][];
            window: components["schemas"]["RiverWindow"];
        };
        RiverWindow: {
            open: boolean;
            /** @description What is to be published first */
            missing: {
                what: string;
                title: components["schemas"]["Text"];
            }[];
        };
        RiverWithheld: {
            parts: ("applicant" | "reasons" | "conditions")[];
            /** @enum {unknown} */
            ground: "state-secret" | "public-safety" | "trade-secret" | "personal-privacy";
        };
        Rounding: {
            /** @enum {unknown} */
            mode: "down" | "half-up" | "up";
            toFen: 1 | 10 | 100 | 10000 | 1000000;
        };
        Rung: {
            id: string;
            /** @constant */
            when: "before";
            workingDays: number;
        } | {
            id: string;
            /** @enum {unknown} */
            when: "last-day" | "due";
        } | {
            id: string;
            /** @constant */
            when: "after";
            workingDays: number;
            every?: number;
        };
        /**
         * @example {
         *       "id": "sx_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "sandbox": true,
         *       "createdAt": "2026-03-02T01:30:00.000Z",
         *       "others": [
         *         "water"
         *       ],
         *       "goesAt": 1797120000,
         *       "orders": []
         *     }
         */
        SandboxCase: {
            /** @example sx_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
            id: string;
            /** @constant */
            sandbox: true;
            createdAt: components["schemas"]["Instant"];
            /** @description What others would provide: said here, and asked of nobody */
            others: ("water" | "drainage" | "power" | "gas" | "heat" | "telecom")[];
            /** @description When all of it is removed, in seconds since 1970 */
            goesAt: number;
            /** @description The caller's own */
            orders: components["schemas"]["Order"][];
        };
        ScoredApplication: {
            application: components["schemas"]["EntitlementId"];
            uscc: string;
            /**
             * @description How many have scored it; what they scored nobody sees before it is published
             * @example 3
             */
            scores: number;
            /** @description Reviewers who have not */
            missing: number[];
            /** @description Reviewers who have declared an interest */
            conflicts: number[];
            /** @description Somebody else is to be named for it */
            tooFew: boolean;
            /** @description To a reviewer: what it has said itself */
            own?: {
                application: components["schemas"]["EntitlementId"];
                reviewer: number;
                at: components["schemas"]["Instant"];
                turn: number;
                points?: {
                    [key: string]: number;
                };
                reason: string;
                /** @constant */
                conflict?: true;
                asideAt?: components["schemas"]["Instant"];
            };
        };
        ScoringCriterion: {
            /** @example technology */
            name: string;
            /** @description In Chinese, as reviewers and applicants read it */
            label: string;
            /** @example 10 */
            points: number;
            /**
             * @description Per cent; those of a policy add up to 100
             * @example 100
             */
            weight: number;
        };
        ScoringResult: {
            application: components["schemas"]["EntitlementId"];
            uscc: string;
            /**
             * @description Hundredths of a point, of 100 points
             * @example 8250
             */
            total: number;
            rank: number;
            passed: boolean;
            ties: number[];
            scores: {
                reviewer: number;
                /**
                 * @description Hundredths of a point, of 100 points
                 * @example 8250
                 */
                total: number;
                /** @description Not where the highest and the lowest are left out */
                counted: boolean;
                points: {
                    [key: string]: number;
                };
                reason: string;
            }[];
        };
        ScoringRound: components["schemas"]["ScoringRoundSummary"] & {
            terms: components["schemas"]["PolicyScoring"];
            limits: {
                [key: string]: components["schemas"]["Limit"];
            };
            /** @description Who they are is shown to the department and operators */
            panel: {
                /** @description By which everybody else knows the reviewer */
                number: number;
                citizen?: string;
                expert?: string;
                since: components["schemas"]["Instant"];
                /** @description Named for these applications alone */
                only?: components["schemas"]["EntitlementId"][];
                /** @description What was published before it left stands; what was scored since counts no more */
                left?: {
                    at: components["schemas"]["Instant"];
                    reason: string;
                    turn: number;
                };
            }[];
            /** @description To a reviewer those it scores; to others once published none */
            applications: components["schemas"]["ScoredApplication"][];
            /** @description Once published */
            results: components["schemas"]["ScoringResult"][];
            objections: (components["schemas"]["BenefitObjectionShown"] & {
                application: components["schemas"]["EntitlementId"];
            })[];
            allowed: components["schemas"]["Allowed"];
        };
        /** @example sr_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        ScoringRoundId: string;
        /**
         * @example {
         *       "id": "sr_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "status": "open",
         *       "policy": {
         *         "code": "GL-RD-2026",
         *         "version": 1,
         *         "name": "研发投入补助"
         *       },
         *       "department": "natural-resources",
         *       "window": {
         *         "from": "2026-03-02",
         *         "to": "2026-03-02"
         *       },
         *       "reviewers": 5,
         *       "turn": 1
         *     }
         */
        ScoringRoundSummary: {
            id: components["schemas"]["ScoringRoundId"];
            status: components["schemas"]["ScoringStatus"];
            policy: components["schemas"]["PolicyVersion"];
            department: string;
            window: components["schemas"]["ApplicationWindow"];
            /**
             * @description How many are on the panel
             * @example 5
             */
            reviewers: number;
            /**
             * @description How often results were published
             * @example 1
             */
            turn: number;
            publishedAt?: components["schemas"]["Instant"];
            closedAt?: components["schemas"]["Instant"];
        };
        /** @enum {unknown} */
        ScoringStatus: "open" | "scoring" | "published" | "closed";
        /** @enum {unknown} */
        SendFailure: "timeout" | "address-refused" | "scheme-refused" | "name-not-found" | "connection-refused" | "connection-reset" | "connection-failed" | "tls-failed" | "not-http";
        ServedHours: {
            opens: components["schemas"]["TimeOfDay"];
            closes: components["schemas"]["TimeOfDay"];
        };
        ServedOnce: {
            date: components["schemas"]["PlainDate"];
            opens: components["schemas"]["TimeOfDay"];
            closes: components["schemas"]["TimeOfDay"];
        };
        ServedWeekly: {
            /** @enum {number} */
            weekday: 6 | 7;
            opens: components["schemas"]["TimeOfDay"];
            closes: components["schemas"]["TimeOfDay"];
        };
        ServiceAtHome: {
            /** @description Pipe diameter in mm, kVA, m³ an hour, kW, lines: at most so much */
            most?: number;
            /** @description Of power: low voltage by one supply, nothing else */
            lowVoltage?: boolean;
            basis: string;
            /** @enum {unknown} */
            confidence: "published" | "elsewhere" | "knowledge";
        };
        /**
         * @example {
         *       "name": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "basis": "《行政许可法》第四十二条",
         *       "handledBy": "natural-resources",
         *       "ends": "end-of-day",
         *       "materials": {
         *         "required": [
         *           "site-plan"
         *         ]
         *       },
         *       "code": "2602-450305-04-01-123456",
         *       "version": 1,
         *       "effectiveFrom": "2026-03-02",
         *       "limits": {
         *         "statutory": {
         *           "kind": "statutory",
         *           "unit": "working-days",
         *           "budget": 15,
         *           "path": [
         *             "employees"
         *           ],
         *           "steps": [
         *             {
         *               "id": "acceptance",
         *               "budget": 15,
         *               "startsAfter": 0,
         *               "endsAfter": 5,
         *               "slack": 0,
         *               "binding": true,
         *               "parallelWith": [],
         *               "after": [],
         *               "course": "serial"
         *             }
         *           ]
         *         },
         *         "promised": {
         *           "kind": "statutory",
         *           "unit": "working-days",
         *           "budget": 15,
         *           "path": [
         *             "employees"
         *           ],
         *           "steps": [
         *             {
         *               "id": "acceptance",
         *               "budget": 15,
         *               "startsAfter": 0,
         *               "endsAfter": 5,
         *               "slack": 0,
         *               "binding": true,
         *               "parallelWith": [],
         *               "after": [],
         *               "course": "serial"
         *             }
         *           ]
         *         }
         *       },
         *       "releases": [
         *         {
         *           "version": 1,
         *           "effectiveFrom": "2026-03-02"
         *         }
         *       ]
         *     }
         */
        ServiceItem: {
            name: components["schemas"]["Text"];
            /** @description The provision the limits rest on */
            basis: string;
            /** @description The department that handles it */
            handledBy: string;
            /**
             * @default end-of-day
             * @enum {unknown}
             */
            ends: "end-of-day" | "close-of-business";
            /** @description What its limit leaves out, where it is no licence: grounds of the published list */
            leavesOut?: string[];
            /** @description Of a matter at a site: two within so many metres are one; 0 by address alone */
            sameSiteMetres?: number;
            /**
             * @default {
             *       "required": []
             *     }
             */
            materials: components["schemas"]["MaterialRule"];
            /** @description Of a joint installation */
            installation?: components["schemas"]["InstallationRules"];
            code: string;
            version: number;
            effectiveFrom: components["schemas"]["PlainDate"];
            limits: {
                statutory: components["schemas"]["PlanExplained"];
                promised: components["schemas"]["PlanExplained"];
            };
            /** @description Every version there is, and from when it holds */
            releases: {
                version: number;
                effectiveFrom: components["schemas"]["PlainDate"];
            }[];
        };
        /**
         * @example {
         *       "name": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "basis": "《行政许可法》第四十二条",
         *       "handledBy": "natural-resources",
         *       "ends": "end-of-day",
         *       "leavesOut": [
         *         "gas"
         *       ],
         *       "sameSiteMetres": 30,
         *       "steps": [
         *         {
         *           "id": "acceptance",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "statutory": 10,
         *           "promised": 5,
         *           "unit": "working-days",
         *           "basis": "《行政许可法》第四十二条",
         *           "after": [
         *             "survey"
         *           ]
         *         }
         *       ],
         *       "materials": {
         *         "required": [
         *           "site-plan"
         *         ],
         *         "makeUp": {
         *           "mayFollow": [
         *             "site-plan"
         *           ],
         *           "within": 5,
         *           "otherwise": "ended",
         *           "basis": "《行政许可法》第四十二条"
         *         }
         *       },
         *       "installation": {
         *         "afterPlan": {
         *           "change": "planned",
         *           "withdrawal": "planned",
         *           "note": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           }
         *         },
         *         "callBack": {
         *           "within": 5,
         *           "again": 1,
         *           "rounds": 3,
         *           "attempts": 2,
         *           "takesUp": {
         *             "department": "natural-resources",
         *             "within": 5
         *           },
         *           "basis": "《行政许可法》第四十二条",
         *           "confidence": "published"
         *         },
         *         "batches": {
         *           "buildings": 100,
         *           "phases": 10,
         *           "perPhase": 10,
         *           "basis": "《行政许可法》第四十二条",
         *           "confidence": "published"
         *         },
         *         "homes": {
         *           "water": {
         *             "most": 16,
         *             "lowVoltage": true,
         *             "basis": "《行政许可法》第四十二条",
         *             "confidence": "published"
         *           }
         *         },
         *         "temporary": {
         *           "longest": {
         *             "water": 20
         *           },
         *           "extensions": 2,
         *           "removeWithin": 7,
         *           "basis": "《行政许可法》第四十二条",
         *           "confidence": "published"
         *         },
         *         "basis": "《行政许可法》第四十二条",
         *         "confidence": "published"
         *       },
         *       "effectiveFrom": "2026-03-02",
         *       "why": "国办发明电〔2025〕7 号",
         *       "replaces": 1
         *     }
         */
        ServiceItemChange: {
            name: components["schemas"]["Text"];
            /** @description The provision the limits rest on */
            basis: string;
            /** @description The department that handles it */
            handledBy: string;
            /**
             * @default end-of-day
             * @enum {unknown}
             */
            ends?: "end-of-day" | "close-of-business";
            /** @description What its limit leaves out, where it is no licence: grounds of the published list */
            leavesOut?: string[];
            /** @description Of a matter at a site: two within so many metres are one; 0 by address alone */
            sameSiteMetres?: number;
            steps: components["schemas"]["PlanStep"][];
            /**
             * @default {
             *       "required": []
             *     }
             */
            materials?: components["schemas"]["MaterialRule"];
            /** @description Of a joint installation */
            installation?: components["schemas"]["InstallationRules"];
            /** @description From which day cases begin with it; today or later */
            effectiveFrom: components["schemas"]["PlainDate"];
            why: components["schemas"]["Why"];
            /** @description The version seen; 0 for none yet */
            replaces?: number;
        };
        /**
         * @example {
         *       "code": "2602-450305-04-01-123456",
         *       "version": 1,
         *       "effectiveFrom": "2026-03-02",
         *       "name": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "handledBy": "natural-resources",
         *       "unit": "working-days",
         *       "statutory": 10,
         *       "promised": 5
         *     }
         */
        ServiceItemSummary: {
            code: string;
            version: number;
            effectiveFrom: components["schemas"]["PlainDate"];
            name: components["schemas"]["Text"];
            /** @description The department that handles it */
            handledBy: string;
            /** @enum {unknown} */
            unit: "working-days" | "natural-days" | "months";
            statutory: number;
            promised: number;
        };
        /**
         * @example {
         *       "service": "water",
         *       "choose": true,
         *       "providers": [
         *         {
         *           "partner": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *         }
         *       ]
         *     }
         */
        ServiceProviders: {
            /** @enum {unknown} */
            service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
            /** @description Several may be asked: an application names one in `providers` */
            choose: boolean;
            /** @description None: there is no network here */
            providers: {
                partner: components["schemas"]["PartnerId"];
                partnerName?: components["schemas"]["PartnerName"];
            }[];
        };
        ServiceRequest: {
            /** @constant */
            service: "water";
            /** @description m³ a day */
            dailyUseM3: number;
            /** @description Nominal diameter in mm */
            pipeDiameterMm: number;
        } | {
            /** @constant */
            service: "drainage";
            /** @description Where to */
            outlet: string;
        } | {
            /** @constant */
            service: "power";
            /** @description kVA */
            loadKva: number;
            /** @enum {unknown} */
            voltage: "low" | "high";
            /** @enum {unknown} */
            supply: "single" | "dual";
        } | {
            /** @constant */
            service: "gas";
            m3PerHour: number;
            use: string;
        } | {
            /** @constant */
            service: "heat";
            kilowatts: number;
        } | {
            /** @constant */
            service: "telecom";
            lines: number;
            bandwidthMbps: number;
        };
        ShownAccount: {
            bank: string;
            holder: string;
            number: string;
            /**
             * @description The person was erased: nothing is known of them any more
             * @constant
             */
            erased?: true;
        };
        ShownApplication: {
            applicant: {
                /** @constant */
                kind?: "enterprise";
                uscc: components["schemas"]["Uscc"];
                name: string;
                contact: components["schemas"]["ShownContact"];
            } | {
                /** @constant */
                kind: "citizen";
                contact: components["schemas"]["ShownContact"];
            };
            project?: {
                code: components["schemas"]["ProjectCode"];
                name: string;
                /**
                 * @description 重点项目
                 * @default false
                 */
                key: boolean;
            };
            site: {
                region: components["schemas"]["Region"];
                address: string;
                /** @description CGCS2000 degrees, inside Guilin */
                location?: {
                    longitude: number;
                    latitude: number;
                };
            };
            services: components["schemas"]["ServiceRequest"][];
            /** @default [] */
            materials: components["schemas"]["Material"][];
            /** @default [] */
            commitments: {
                /** @description What is undertaken, e.g. the road excavation permit */
                subject: string;
                /** @description Who signs */
                madeBy: string;
                madeOn: components["schemas"]["PlainDate"];
            }[];
            wantedBy?: components["schemas"]["PlainDate"];
            /** @description Supplied for a time only, while somebody builds */
            temporary?: components["schemas"]["TemporaryTerm"];
        };
        ShownContact: {
            name: string;
            phone: string;
            door?: string;
            /**
             * @description The person was erased: nothing is known of them any more
             * @constant
             */
            erased?: true;
        };
        /** @enum {unknown} */
        ShownEntitlementStatus: "matched" | "in-scoring" | "queued" | "awaiting-confirmation" | "in-review" | "in-payment" | "in-publication" | "payment-refused" | "payment-returned" | "account-changed" | "paid" | "received" | "disputed" | "granted" | "lapsed" | "waived" | "refused" | "recovering" | "recovered" | "written-off" | "overdue";
        ShownOrganisation: {
            partner?: components["schemas"]["PartnerId"];
            name: string;
            /** @constant */
            retired?: true;
        };
        /**
         * @example {
         *       "kind": "business-license",
         *       "pk": "order#or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
         *       "sk": "ORDER",
         *       "since": "2026-03-02T01:30:00.000Z",
         *       "lastTriedAt": "2026-03-02T01:30:00.000Z",
         *       "error": "timeout"
         *     }
         */
        SickItem: {
            /** @description e.g. `ORDER/ORDER` */
            kind: string;
            pk: string;
            sk: string;
            since: components["schemas"]["Instant"];
            lastTriedAt: components["schemas"]["Instant"];
            /** @description The name of the error: what it says stays in the log */
            error: string;
        };
        SiteGeometry: {
            /** @constant */
            type: "Point";
            /** @description [longitude, latitude], CGCS2000 degrees */
            coordinates: number[];
        } | components["schemas"]["Polygon"];
        SpecialProcedure: {
            ground: string;
            within: components["schemas"]["WorkingDays"];
            basis: string;
        };
        SpokenReply: {
            /** @constant */
            position: "no-objection";
            /** @description Said besides: it makes the reply no less clear */
            remarks?: string;
        } | {
            /** @constant */
            position: "objection";
            grounds: string;
            /** @description Said besides: it makes the reply no less clear */
            remarks?: string;
        } | {
            /** @constant */
            position: "agree-with-conditions";
            conditions: string[];
            /** @description Said besides: it makes the reply no less clear */
            remarks?: string;
        };
        Stage: {
            id: string;
            plan: components["schemas"]["PlanRef"];
            /** @enum {unknown} */
            status: "running" | "ended" | "cancelled";
            startedAt: components["schemas"]["Instant"];
            /** @constant */
            filed?: true;
            endedAt?: components["schemas"]["Instant"];
            lead?: components["schemas"]["PartnerId"];
            phases?: components["schemas"]["PhaseOfStage"][];
            /** @default [] */
            pauses: {
                from: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
            }[];
            /** @default [] */
            waits: {
                from: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
            }[];
            breachedAt?: components["schemas"]["Instant"];
            title: components["schemas"]["Text"];
            national?: components["schemas"]["NationalStage"];
            leadName?: components["schemas"]["PartnerName"];
            steps: components["schemas"]["StageStep"][];
            deadline: {
                promised: components["schemas"]["DeadlineSummary"];
                statutory: components["schemas"]["DeadlineSummary"];
            };
            allowed: components["schemas"]["Allowed"];
        };
        /**
         * @example {
         *       "id": "acceptance",
         *       "version": 1,
         *       "title": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "effectiveFrom": "2026-03-02",
         *       "basis": "《行政许可法》第四十二条",
         *       "appliesTo": {},
         *       "stages": [
         *         {
         *           "id": "acceptance",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "begins": "at-once",
         *           "after": [],
         *           "steps": []
         *         }
         *       ]
         *     }
         */
        StagePlan: {
            id: string;
            version: number;
            title: components["schemas"]["Title"];
            effectiveFrom: components["schemas"]["PlainDate"];
            basis: string;
            appliesTo: {
                natures?: ("government" | "approval" | "filing")[];
                sizes?: ("small" | "medium" | "large")[];
                /** @description Codes or their beginnings */
                industries?: string[];
                key?: boolean;
                /** @description It must have all of them */
                traits?: ("low-risk" | "land-with-design" | "without-proposal")[];
                parks?: string[];
                /** @description It says how much it builds, and that is no more */
                most?: components["schemas"]["Building"];
            };
            assessed?: components["schemas"]["RegionalAssessment"][];
            stages: components["schemas"]["PlannedStage"][];
        };
        /**
         * @example {
         *       "id": "acceptance",
         *       "version": 1,
         *       "title": {
         *         "zh": "桂林样例",
         *         "en": "Sample"
         *       },
         *       "effectiveFrom": "2026-03-02",
         *       "basis": "《行政许可法》第四十二条",
         *       "appliesTo": {
         *         "natures": [
         *           "government"
         *         ],
         *         "sizes": [
         *           "small"
         *         ],
         *         "industries": [
         *           "C39"
         *         ],
         *         "key": true,
         *         "traits": [
         *           "low-risk"
         *         ],
         *         "parks": [
         *           "high-tech-park"
         *         ],
         *         "most": {
         *           "floorAreaM2": 8000,
         *           "heightM": 18
         *         }
         *       },
         *       "assessed": [
         *         {
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "replaces": [
         *             "planning-permit"
         *           ],
         *           "paidBy": "government"
         *         }
         *       ],
         *       "stages": [
         *         {
         *           "id": "acceptance",
         *           "title": {
         *             "zh": "桂林样例",
         *             "en": "Sample"
         *           },
         *           "begins": "at-once",
         *           "after": [
         *             {
         *               "stage": "construction",
         *               "step": "planning-permit"
         *             }
         *           ],
         *           "national": "initiation",
         *           "lead": "自然资源局",
         *           "steps": [
         *             {
         *               "id": "acceptance",
         *               "title": {
         *                 "zh": "桂林样例",
         *                 "en": "Sample"
         *               },
         *               "statutory": 10,
         *               "promised": 5,
         *               "unit": "working-days",
         *               "basis": "《行政许可法》第四十二条",
         *               "after": [
         *                 "survey"
         *               ],
         *               "by": "department",
         *               "department": "natural-resources",
         *               "source": {
         *                 "place": "civic-centre-north-1",
         *                 "confidence": "read"
         *               },
         *               "materials": [
         *                 "site-plan"
         *               ],
         *               "variants": [
         *                 {
         *                   "given": "environment-report",
         *                   "statutory": 10
         *                 }
         *               ],
         *               "segments": [
         *                 {
         *                   "id": "acceptance",
         *                   "title": {
         *                     "zh": "桂林样例",
         *                     "en": "Sample"
         *                   },
         *                   "department": "natural-resources",
         *                   "within": 5,
         *                   "materials": [
         *                     "site-plan"
         *                   ]
         *                 }
         *               ],
         *               "checklist": [
         *                 {
         *                   "id": "acceptance",
         *                   "title": {
         *                     "zh": "桂林样例",
         *                     "en": "Sample"
         *                   }
         *                 }
         *               ],
         *               "licence": {
         *                 "limitsFrom": "acceptance",
         *                 "handling": "single",
         *                 "extension": {
         *                   "most": 16,
         *                   "basis": "《行政许可法》第四十二条"
         *                 }
         *               },
         *               "special": [
         *                 {
         *                   "ground": "expert-review",
         *                   "within": 5,
         *                   "basis": "《行政许可法》第四十二条"
         *                 }
         *               ],
         *               "commitment": {
         *                 "matter": "road-excavation",
         *                 "replaces": [
         *                   "planning-permit"
         *                 ]
         *               },
         *               "mayFollow": {
         *                 "materials": [
         *                   "site-plan"
         *                 ],
         *                 "within": 5
         *               },
         *               "life": {
         *                 "kind": "approval",
         *                 "lasts": 24,
         *                 "unit": "months",
         *                 "basis": "《行政许可法》第四十二条",
         *                 "extension": {
         *                   "times": 1,
         *                   "by": 6,
         *                   "askedBefore": 30
         *                 },
         *                 "recheckWithin": 10,
         *                 "otherwise": "void"
         *               },
         *               "begins": "reported",
         *               "stops": {
         *                 "reportWithin": 1,
         *                 "verifiedAfter": 12,
         *                 "basis": "《行政许可法》第四十二条"
         *               },
         *               "byPhases": true,
         *               "waitsForLinked": "joint-installation"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        StagePlanInput: {
            id: string;
            version: number;
            title: components["schemas"]["Title"];
            effectiveFrom: components["schemas"]["PlainDate"];
            basis: string;
            appliesTo: {
                natures?: ("government" | "approval" | "filing")[];
                sizes?: ("small" | "medium" | "large")[];
                /** @description Codes or their beginnings */
                industries?: string[];
                key?: boolean;
                /** @description It must have all of them */
                traits?: ("low-risk" | "land-with-design" | "without-proposal")[];
                parks?: string[];
                /** @description It says how much it builds, and that is no more */
                most?: components["schemas"]["Building"];
            };
            assessed?: components["schemas"]["RegionalAssessment"][];
            stages: components["schemas"]["PlannedStageInput"][];
        };
        StageStep: {
            id: string;
            /** @enum {unknown} */
            status: "waiting" | "open" | "passed" | "failed";
            round: number;
            partner?: components["schemas"]["PartnerId"];
            orderId?: components["schemas"]["OrderId"];
            receivedAt?: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            /** @enum {unknown} */
            outcome?: "met" | "met-with-conditions" | "not-met";
            waits?: components["schemas"]["WaitsForName"];
            owed?: {
                from: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
            }[];
            before?: {
                from: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
            }[];
            follows?: components["schemas"]["MaterialKind"][];
            title: components["schemas"]["Text"];
            /** @enum {unknown} */
            by: "department" | "advice" | "complete-data" | "owner";
            department?: string;
            /** @description The joint matter it is a segment of */
            partOf?: string;
            phase?: string;
            after: string[];
            missing: string[];
            alternatives?: components["schemas"]["AlternativeMaterials"];
            allowed: components["schemas"]["Allowed"];
            partnerName?: components["schemas"]["PartnerName"];
            order?: components["schemas"]["OrderLine"];
        };
        StepExplained: components["schemas"]["StepLimit"] & {
            title?: components["schemas"]["Text"];
            /** @default [] */
            after: components["schemas"]["StepId"][];
            /**
             * @description parallel when another step may run at the same time
             * @enum {unknown}
             */
            course: "serial" | "parallel";
        };
        /** @description Names a step within its plan */
        StepId: string;
        StepLimit: {
            id: components["schemas"]["StepId"];
            budget: number;
            startsAfter: number;
            endsAfter: number;
            slack: number;
            binding: boolean;
            parallelWith: components["schemas"]["StepId"][];
        };
        StoredArchive: {
            /** @description Of the object in the bucket of archives */
            key: string;
            /** @description The version of the object that was read back */
            version: string;
            bytes: number;
            /** @description Of the whole document, in hexadecimal */
            sha256: string;
            /** @description Lines after the manifest */
            items: number;
        };
        SuspensionGround: {
            code: string;
            title: components["schemas"]["Title"];
            basis: components["schemas"]["ProvisionId"][];
            /**
             * @description Whose turn it is meanwhile
             * @enum {unknown}
             */
            turn: "applicant" | "department" | "third-party";
            of: ("licence" | "service")[];
            /** @description Working days in all, for one order */
            longest: components["schemas"]["WorkingDays"];
            /**
             * @description The longest time is a sample: the city has yet to set it
             * @constant
             */
            sample?: true;
        };
        /** @enum {unknown} */
        Tab: "open" | "mine" | "waiting" | "ended";
        TemporaryTerm: {
            from: components["schemas"]["PlainDate"];
            /** @description Its last day: then it is removed, or the permanent one takes its place */
            until: components["schemas"]["PlainDate"];
            extended?: {
                /** @description Its last day before */
                until: components["schemas"]["PlainDate"];
                at: components["schemas"]["Instant"];
            }[];
        };
        /**
         * @example {
         *       "what": "extended",
         *       "until": "2026-03-02"
         *     }
         */
        TemporaryTermChange: {
            /** @constant */
            what: "extended";
            until: components["schemas"]["PlainDate"];
        } | {
            /**
             * @description It is not needed after today
             * @constant
             */
            what: "ended";
        };
        Term: {
            id: string;
            kind: components["schemas"]["TermKind"];
            /** @enum {unknown} */
            status: "running" | "met" | "over" | "in-check" | "void";
            title: components["schemas"]["Title"];
            stage: string;
            step: string;
            partner?: components["schemas"]["PartnerId"];
            since: components["schemas"]["Instant"];
            materials?: components["schemas"]["MaterialKind"][];
            asked?: {
                orderId: components["schemas"]["OrderId"];
                at: components["schemas"]["Instant"];
                by?: number;
            };
            /** @default [] */
            decided: {
                orderId: components["schemas"]["OrderId"];
                at: components["schemas"]["Instant"];
                by?: number;
                granted: boolean;
            }[];
            stopped?: {
                on: components["schemas"]["PlainDate"];
                reason: string;
                reportedAt: components["schemas"]["Instant"];
                reportedLate: boolean;
            };
            breachedAt?: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            partnerName?: components["schemas"]["PartnerName"];
            due: components["schemas"]["DueOrNone"];
            lastDay: components["schemas"]["LastDayOrNone"];
            /**
             * @description How the re-check of what was not used stands; deemed-agreed: by silence
             * @enum {unknown}
             */
            recheck?: "asked" | "agreed" | "objected" | "deemed-agreed";
            allowed: components["schemas"]["Allowed"];
        };
        /** @enum {unknown} */
        TermKind: "approval" | "construction" | "environment" | "follows" | "record" | "stop";
        Text: {
            zh: string;
            en: string;
        };
        /** @description A time in Asia/Shanghai, HH:mm, up to 24:00 */
        TimeOfDay: string;
        TimelineEntry: {
            at: components["schemas"]["Instant"];
            /** @description What happened, e.g. `order.accepted` */
            code: string;
            orderId?: string;
            partner?: string;
            facts?: {
                [key: string]: unknown;
            };
            partnerName?: components["schemas"]["PartnerName"];
        };
        Title: {
            zh: string;
            en: string;
        };
        /** @enum {unknown} */
        Turn: "partner" | "applicant" | "third-party" | "operator" | "platform";
        /**
         * @example {
         *       "url": "https://files.example.cn/liban",
         *       "fields": {
         *         "key": "files/fl_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
         *       },
         *       "expiresAt": "2026-03-02T01:30:00.000Z"
         *     }
         */
        UploadForm: {
            url: string;
            fields: {
                [key: string]: string;
            };
            expiresAt: components["schemas"]["Instant"];
        };
        /** @description Unified social credit code, GB 32100-2015 */
        Uscc: string;
        /**
         * @example {
         *       "role": "payer",
         *       "name": "桂林样例科技有限公司",
         *       "why": "unknown",
         *       "since": "2026-03-02T01:30:00.000Z",
         *       "waiting": [
         *         {
         *           "kind": "business-license",
         *           "id": "acceptance"
         *         }
         *       ],
         *       "more": false
         *     }
         */
        WaitingName: {
            /** @enum {unknown} */
            role: "payer" | "department";
            name: string;
            region?: components["schemas"]["Region"];
            /** @enum {unknown} */
            why: "unknown" | "ambiguous" | "retired";
            since: components["schemas"]["Instant"];
            /** @description The first of what waits for it */
            waiting: {
                kind: string;
                id: string;
            }[];
            /** @description Whether there are others */
            more: boolean;
        };
        WaitsForName: {
            /** @enum {unknown} */
            role: "payer" | "department";
            name: string;
            /** @enum {unknown} */
            why: "unknown" | "ambiguous" | "retired";
            since: components["schemas"]["Instant"];
        };
        /**
         * @example {
         *       "id": "main",
         *       "url": "https://utility.example.cn/liban",
         *       "status": "active"
         *     }
         */
        WebhookEndpoint: {
            id: components["schemas"]["WebhookEndpointName"];
            url: components["schemas"]["EndpointUrl"];
            /** @description What it is sent; `main` is sent everything and has none */
            types?: components["schemas"]["EventType"][];
            /**
             * @description `gone`: it answered 410, and waits for another address
             * @enum {unknown}
             */
            status: "active" | "failing" | "paused" | "catching-up" | "gone";
            /** @description Since when it has taken nothing */
            since?: components["schemas"]["Instant"];
            /** @description The number it goes on from when it is resumed */
            from?: number;
            /** @description Until then the secret before the newest signs too */
            previousSecretValidUntil?: components["schemas"]["Instant"];
        };
        /** @example ep_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
        WebhookEndpointId: string;
        WebhookEndpointName: "main" | components["schemas"]["WebhookEndpointId"];
        WholeTime: {
            /** @description By the longest path through all stages of its plan (Art. 9) */
            budget: number;
            /** @enum {unknown} */
            unit: "working-days" | "natural-days" | "months";
            /** @description Working days in which something was in the hand of a department */
            used: number;
            /** @description Of projects by the same plan that were completed; none while they are few */
            others?: {
                median: number;
                of: number;
            };
        };
        /** @description Why, e.g. the number of the notice */
        Why: string;
        /** @description Working days, a multiple of one half */
        WorkingDays: number;
        WrittenPolicy: components["schemas"]["Policy"] & {
            /**
             * @description Of what is published: `GET /v1/matching-runs/{id}`
             * @example TAX-2026-v1
             */
            matchingRun?: string;
        };
        GatewayRefusal: {
            message: string;
        };
        /** @description What is wrong, as RFC 9457 has it. A kind of problem may have further members. */
        Problem: {
            /**
             * @description The kind of problem: go by this, never by the words
             * @enum {string}
             */
            type: "/problems/malformed-json" | "/problems/malformed-request" | "/problems/idempotency-key-missing" | "/problems/reason-missing" | "/problems/reason-invalid" | "/problems/cursor-invalid" | "/problems/unauthenticated" | "/problems/forbidden" | "/problems/not-found" | "/problems/method-not-allowed" | "/problems/not-acceptable" | "/problems/conflict" | "/problems/move-not-allowed" | "/problems/request-in-flight" | "/problems/already-on-file" | "/problems/not-asked-for" | "/problems/too-many" | "/problems/prohibited" | "/problems/department-restricted" | "/problems/window-not-open" | "/problems/lapsed" | "/problems/archived" | "/problems/precondition-failed" | "/problems/body-too-large" | "/problems/unsupported-media-type" | "/problems/invalid" | "/problems/idempotency-key-reused" | "/problems/no-provider" | "/problems/suspicious-calendar" | "/problems/plan-refused" | "/problems/too-many-requests" | "/problems/internal" | "/problems/unavailable";
            /** @description The kind in words, in the language asked for */
            title: string;
            /** @description The HTTP status */
            status: number;
            /** @description What is wrong this time */
            detail?: string;
            /** @description The request, for whoever looks into it */
            instance: string;
            /** @description The same as the header `X-Request-Id` */
            requestId: string;
            /** @description Each fault of what was sent */
            errors?: {
                /** @description JSON pointer (RFC 6901) into the body */
                pointer: string;
                /** @description What is wrong there */
                detail: string;
            }[];
        };
    };
    responses: {
        /** @description No token, or none that stands for a caller */
        401: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unauthenticated",
                 *       "title": "Not authenticated",
                 *       "status": 401,
                 *       "instance": "urn:request:Vd7dPhGqoAMEPmw=",
                 *       "requestId": "Vd7dPhGqoAMEPmw="
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
                /**
                 * @example {
                 *       "message": "Unauthorized"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayRefusal"];
            };
        };
        /** @description Not for this caller */
        403: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/forbidden",
                 *       "title": "Not allowed",
                 *       "status": 403,
                 *       "instance": "urn:request:Vd7dPhGqoAMEPmw=",
                 *       "requestId": "Vd7dPhGqoAMEPmw="
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is none, or none for this caller */
        404: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-found",
                 *       "title": "Not found",
                 *       "status": 404,
                 *       "instance": "urn:request:Vd7dPhGqoAMEPmw=",
                 *       "requestId": "Vd7dPhGqoAMEPmw="
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not now; the detail says why */
        409: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/conflict",
                 *       "title": "In conflict with the present state",
                 *       "status": 409,
                 *       "instance": "urn:request:Vd7dPhGqoAMEPmw=",
                 *       "requestId": "Vd7dPhGqoAMEPmw="
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Another version is in force than the one named */
        412: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/precondition-failed",
                 *       "title": "It has changed in the meantime",
                 *       "status": 412,
                 *       "instance": "urn:request:Vd7dPhGqoAMEPmw=",
                 *       "requestId": "Vd7dPhGqoAMEPmw="
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        413: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/body-too-large",
                 *       "title": "The body is too large",
                 *       "status": 413,
                 *       "instance": "urn:request:Vd7dPhGqoAMEPmw=",
                 *       "requestId": "Vd7dPhGqoAMEPmw="
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
                /**
                 * @example {
                 *       "message": "Request Entity Too Large"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayRefusal"];
            };
        };
        /** @description Some of what was sent is not right: each fault with the pointer to it */
        422: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/invalid",
                 *       "title": "Some of what was sent is not right",
                 *       "status": 422,
                 *       "instance": "urn:request:Vd7dPhGqoAMEPmw=",
                 *       "requestId": "Vd7dPhGqoAMEPmw="
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests: `Retry-After` says when to come back */
        429: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/too-many-requests",
                 *       "title": "Too many requests",
                 *       "status": 429,
                 *       "instance": "urn:request:Vd7dPhGqoAMEPmw=",
                 *       "requestId": "Vd7dPhGqoAMEPmw="
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
                /**
                 * @example {
                 *       "message": "Too Many Requests"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayRefusal"];
            };
        };
        /** @description Not available at the moment: `Retry-After` says when to come back */
        503: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unavailable",
                 *       "title": "Not available at the moment",
                 *       "status": 503,
                 *       "instance": "urn:request:Vd7dPhGqoAMEPmw=",
                 *       "requestId": "Vd7dPhGqoAMEPmw="
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
                /**
                 * @example {
                 *       "message": "Service Unavailable"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayRefusal"];
            };
        };
        /** @description The receiver has it. After anything else it is sent again, later and later; after 410 no more */
        Taken: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description In force; open deadlines are being reckoned anew */
        InForceOpenDeadlinesAreBeingReck: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CalendarYear"];
            };
        };
        /** @description In force */
        InForce: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["QuietHours"];
            };
        };
        /** @description The explanation */
        Explanation: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DeadlineExplained"];
            };
        };
        /** @description The file */
        File: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example BEGIN:VCALENDAR
                 *     VERSION:2.0
                 *     PRODID:-//Liban//Deadlines//EN
                 *     BEGIN:VEVENT
                 *     UID:ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF-promise@liban
                 *     DTSTAMP:20260302T013000Z
                 *     DTSTART;VALUE=DATE:20260323
                 *     SUMMARY:联合报装承诺办结
                 *     END:VEVENT
                 *     END:VCALENDAR
                 */
                "text/calendar": string;
            };
        };
        /** @description The caller has this page already */
        CallerHasThisPageAlready: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The record */
        Record: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KnownEnterprise"];
            };
        };
        /** @description The entitlement */
        Entitlement: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Entitlement"];
            };
        };
        /** @description The round */
        Round: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScoringRound"];
            };
        };
        /** @description The case */
        Case: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IntegrityCase"];
            };
        };
        /** @description Every condition with its facts, and how the amount comes about */
        EveryConditionWithItsFactsAndHow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PolicyDecision"];
            };
        };
        /** @description What became of each that fits the filter; with a cursor there is more to look at */
        WhatBecameOfEachThatFitsTheFilte: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    items: components["schemas"]["Replayed"][];
                    cursor?: string;
                };
            };
        };
        /** @description The new secret, shown this once */
        NewSecretShownThisOnce: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "secret": "whsec_c2FtcGxlLXNlY3JldC1vZi10aGUtZG9jcw=="
                 *     }
                 */
                "application/json": {
                    /** @description Standard Webhooks secret, `whsec_` and base64; shown this once */
                    secret: string;
                    /** @description Until then the one before signs too */
                    previousValidUntil?: components["schemas"]["Instant"];
                };
            };
        };
        /** @description The project as it now is */
        ProjectAsItNowIs: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Project"];
            };
        };
        /** @description The case as it now is */
        CaseAsItNowIs: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RiverApproval"];
            };
        };
        /** @description As it is now */
        AsItIsNow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WebhookEndpoint"];
            };
        };
    };
    parameters: {
        /**
         * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
         * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
         */
        IdempotencyKey: string;
        /**
         * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
         * @example Reported%20by%20the%20partner
         */
        AuditReason: string;
        /**
         * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
         * @example Reported%20by%20the%20partner
         */
        AuditReasonIfAny: string;
        /** @description How many a page holds at most */
        PageSize: number;
        /** @description `cursor` of the page before; none for the first page */
        Cursor: string;
        /** @description open: not ended; of those mine: the caller’s turn, waiting: somebody else’s; without it everything */
        ListTab: components["schemas"]["Tab"];
        /** @description Those of which a limit that runs is over */
        ListOverdue: "true" | "false";
        /** @description Those whose next limit is over before this day begins */
        ListDueBefore: components["schemas"]["PlainDate"];
        /** @description Received on this day or later */
        ListReceivedFrom: components["schemas"]["PlainDate"];
        /** @description Received on this day or before */
        ListReceivedTo: components["schemas"]["PlainDate"];
        /** @description Words that must all occur in name, address or a code; parts of words do */
        ListText: string;
        /** @description timeLeft: what is due first comes first; what has ended comes newest first */
        ListSort: "newest" | "timeLeft";
        /** @description With how many there are in each tab, whatever the tab asked for */
        ListCounts: "true" | "false";
        /** @description Of one partner */
        ListPartner: string;
        /** @description In one region; 450300 is the whole city */
        ListRegion: components["schemas"]["Region"];
        /** @description Of one service */
        ListService: string;
        /** @description Of one kind */
        ListKind: string;
        /**
         * @description Of this event and recipient, the same in every attempt: take it once
         * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
         */
        WebhookId: string;
        /**
         * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
         * @example 1796083200
         */
        WebhookTimestamp: string;
        /**
         * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
         * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
         */
        WebhookSignature: string;
        Year: number;
        Source: "nation" | "region";
        PlaceId: components["schemas"]["PlaceId"];
        Kind: "work-order" | "letter" | "review" | "payment" | "call-back" | "phase" | "temporary-supply" | "emergency-works" | "joint-installation" | "project-stage" | "river-approval" | "integrity-candidate" | "benefit-confirmation";
        ChannelName: components["schemas"]["ChannelName"];
        ConsultationId: components["schemas"]["ConsultationId"];
        /** @description Which limit; without it the main one */
        Limit: string;
        Language: "zh" | "en";
        /** @description In one of these */
        Status: components["schemas"]["OrderStatus"][];
        Uscc: components["schemas"]["Uscc"];
        EntitlementId: components["schemas"]["EntitlementId"];
        From: components["schemas"]["PlainDate"];
        To: components["schemas"]["PlainDate"];
        ScoringRoundId: components["schemas"]["ScoringRoundId"];
        IntegrityCaseId: components["schemas"]["IntegrityCaseId"];
        /** @description Whom the caller is guardian of; else it is about the caller */
        Citizen: string;
        Code: string;
        Region: components["schemas"]["Region"];
        FileId: components["schemas"]["FileId"];
        OrderId: components["schemas"]["OrderId"];
        JointInstallationId: components["schemas"]["JointInstallationId"];
        Version: number;
        ExecutionId: components["schemas"]["ExecutionId"];
        Id: string;
        PartnerId: components["schemas"]["PartnerId"];
        ProjectId: components["schemas"]["ProjectId"];
        Stage: string;
        StepId: components["schemas"]["StepId"];
        Term: string;
        Obstacle: string;
        RiverApprovalId: components["schemas"]["RiverApprovalId"];
        Number: number;
        /** @description The id of a partner, or the USCC of an enterprise: for operators, who must say whose */
        Recipient: string;
        WebhookEndpointName: components["schemas"]["WebhookEndpointName"];
        /** @description Of which endpoint; `main` is told everything, `sandbox` what is played for the caller */
        Endpoint: components["schemas"]["WebhookEndpointName"] | "sandbox";
        DeliveryId: components["schemas"]["DeliveryId"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description What is left of the budget of this minute (draft-ietf-httpapi-ratelimit-headers-10)
         * @example "subject";r=1187;t=41
         */
        RateLimit: string;
        /**
         * @description The budget: requests in a window of seconds
         * @example "subject";q=1200;w=60
         */
        "RateLimit-Policy": string;
        /**
         * @description Seconds after which to come back (RFC 9110, 10.2.3)
         * @example 1
         */
        "Retry-After": number;
        /**
         * @description By what the request, and all that follows from it, is found in the logs; name it to whoever helps
         * @example 01KBTZ5Q3X9V7M2N4R6T8W0Y1A
         */
        "X-Request-Id": string;
        /**
         * @description Where the new thing is
         * @example /v1/projects/pj_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
         */
        Location: string;
        /**
         * @description The version of what was answered, for `If-None-Match`
         * @example "sZ1nB0b3hVtq"
         */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "audit.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "sequence": 42,
                     *           "at": "2026-03-02T01:30:00.000Z",
                     *           "sub": "op-7",
                     *           "role": "operator",
                     *           "act": "execution.stopped",
                     *           "subject": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "name": "桂林样例科技有限公司",
                     *           "previous": "Zk0q9PpYt3LxV7bW5cR1mJ8nH2sD6fG4aQ0eUiOyTzE",
                     *           "hash": "3q2-7wX5cQv0m1nZ8yT4uJ6kLpR9sVbEdFgHiAoNxWc"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            sequence: number;
                            at: components["schemas"]["Instant"];
                            /** @description Who: the subject of the token */
                            sub: string;
                            role: string;
                            /** @description e.g. `execution.stopped` */
                            act: string;
                            /** @description What it was done to: the path of the request, e.g. `/v1/executions/…/stop` */
                            subject: string;
                            reason?: string;
                            facts?: {
                                [key: string]: string | number | boolean;
                            };
                            /** @description The name in the token; null where it was erased */
                            name: string | null;
                            /** @description The hash of the entry before */
                            previous: string;
                            /** @description SHA-256 over all of the above, base64url */
                            hash: string;
                        }[];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.year": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The year */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                source: components["parameters"]["Source"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarYearVersion"][];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                source: components["parameters"]["Source"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "off": [
                 *         {
                 *           "date": "2026-03-02",
                 *           "name": {
                 *             "zh": "桂林样例",
                 *             "en": "Sample"
                 *           }
                 *         }
                 *       ],
                 *       "work": [
                 *         {
                 *           "date": "2026-03-02",
                 *           "name": {
                 *             "zh": "桂林样例",
                 *             "en": "Sample"
                 *           }
                 *         }
                 *       ],
                 *       "withdrawn": true,
                 *       "cursor": "eyJwayI6Im9yZGVycyJ9"
                 *     }
                 */
                "application/json": {
                    off: components["schemas"]["NoticeDay"][];
                    /** @description Make-up days, and days off of the nation that are worked */
                    work: components["schemas"]["NoticeDay"][];
                    /**
                     * @description What a withdrawal would do; then without days
                     * @default false
                     */
                    withdrawn?: boolean;
                    /** @description From the answer before */
                    cursor?: string;
                };
            };
        };
        responses: {
            /** @description What would move, of those looked at */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "calendar": "2026:3",
                     *       "looked": 120,
                     *       "unread": 0,
                     *       "moved": 4,
                     *       "moves": [
                     *         {
                     *           "kind": "business-license",
                     *           "id": "acceptance",
                     *           "limit": "acceptance",
                     *           "from": "2026-03-02T01:30:00.000Z",
                     *           "to": "2026-03-02T01:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The version a publication would be */
                        version: number;
                        /** @description The calendar it was reckoned by: a publication may name it */
                        calendar: string;
                        /** @description Things with open limits that were looked at */
                        looked: number;
                        /** @description Things that could not be read: `GET /v1/sick-items` */
                        unread: number;
                        /** @description Limits among them that would move */
                        moved: number;
                        /** @description The first of them */
                        moves: {
                            kind: string;
                            id: string;
                            limit: string;
                            from: components["schemas"]["Instant"];
                            to: components["schemas"]["Instant"];
                        }[];
                        /** @description There are more to look at */
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It contradicts itself or looks like a slip of the hand (suspicious-calendar), each reason with its place */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.publish": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                year: components["parameters"]["Year"];
                source: components["parameters"]["Source"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "notice": {
                 *         "number": "6222000000000000000",
                 *         "url": "https://utility.example.cn/liban",
                 *         "issuedOn": "2026-03-02"
                 *       },
                 *       "reason": "资料不全",
                 *       "calendar": "2026:3",
                 *       "off": [
                 *         {
                 *           "date": "2026-03-02",
                 *           "name": {
                 *             "zh": "桂林样例",
                 *             "en": "Sample"
                 *           }
                 *         }
                 *       ],
                 *       "work": [
                 *         {
                 *           "date": "2026-03-02",
                 *           "name": {
                 *             "zh": "桂林样例",
                 *             "en": "Sample"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Publication"] & {
                    off: components["schemas"]["NoticeDay"][];
                    /** @description Make-up days, and days off of the nation that are worked */
                    work: components["schemas"]["NoticeDay"][];
                };
            };
        };
        responses: {
            200: components["responses"]["InForceOpenDeadlinesAreBeingReck"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Another version is in force than the one before this, or another calendar than the preview reckoned by */
            412: components["responses"]["412"];
            /** @description It contradicts itself or looks like a slip of the hand (suspicious-calendar), each reason with its place */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                year: components["parameters"]["Year"];
                source: components["parameters"]["Source"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publication"];
            };
        };
        responses: {
            200: components["responses"]["InForceOpenDeadlinesAreBeingReck"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is no notice to take back */
            409: components["responses"]["409"];
            /** @description Another version is in force than the one before this, or another calendar than the preview reckoned by */
            412: components["responses"]["412"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.places": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of places */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Place"][];
                        cursor?: string;
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.place": {
        parameters: {
            query?: {
                /** @description Today unless it is said */
                date?: components["schemas"]["PlainDate"];
            };
            header?: never;
            path: {
                place: components["parameters"]["PlaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The place and the day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": {
                     *         "zh": "桂林样例",
                     *         "en": "Sample"
                     *       },
                     *       "workingDays": {
                     *         "opens": "09:00",
                     *         "closes": "17:30"
                     *       },
                     *       "weekends": [
                     *         {
                     *           "weekday": 6,
                     *           "opens": "09:00",
                     *           "closes": "17:30"
                     *         }
                     *       ],
                     *       "opened": [
                     *         {
                     *           "date": "2026-03-02",
                     *           "opens": "09:00",
                     *           "closes": "17:30"
                     *         }
                     *       ],
                     *       "closed": [
                     *         "2026-03-02"
                     *       ],
                     *       "place": "civic-centre-north-1",
                     *       "version": 1,
                     *       "day": {
                     *         "date": "2026-03-02",
                     *         "workingDay": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Place"] & {
                        day: {
                            date: components["schemas"]["PlainDate"];
                            /** @description Absent when it serves nobody that day */
                            served?: components["schemas"]["ServedHours"];
                            /** @description Whether limits count the day: not because a place is open */
                            workingDay: boolean;
                            note?: components["schemas"]["Text"];
                        };
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.setPlace": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                place: components["parameters"]["PlaceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": {
                 *         "zh": "桂林样例",
                 *         "en": "Sample"
                 *       },
                 *       "workingDays": {
                 *         "opens": "09:00",
                 *         "closes": "17:30"
                 *       },
                 *       "weekends": [
                 *         {
                 *           "weekday": 6,
                 *           "opens": "09:00",
                 *           "closes": "17:30"
                 *         }
                 *       ],
                 *       "opened": [
                 *         {
                 *           "date": "2026-03-02",
                 *           "opens": "09:00",
                 *           "closes": "17:30"
                 *         }
                 *       ],
                 *       "closed": [
                 *         "2026-03-02"
                 *       ],
                 *       "reason": "资料不全",
                 *       "replaces": 1
                 *     }
                 */
                "application/json": {
                    /** @description The place, as people know it */
                    name: components["schemas"]["Title"];
                    /** @description On every working day */
                    workingDays: components["schemas"]["ServedHours"];
                    /**
                     * @description On every Saturday (6) or Sunday (7) that is off
                     * @default []
                     */
                    weekends?: components["schemas"]["ServedWeekly"][];
                    /**
                     * @description On single days, whatever they are
                     * @default []
                     */
                    opened?: components["schemas"]["ServedOnce"][];
                    /**
                     * @description Single days on which it serves nobody
                     * @default []
                     */
                    closed?: components["schemas"]["PlainDate"][];
                    reason: components["schemas"]["Why"];
                    /** @description The version seen; 0 for none yet */
                    replaces?: number;
                };
            };
        };
        responses: {
            /** @description In force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Another version is in force than the one named in `replaces` */
            412: components["responses"]["412"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hours in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedOfficeHours"];
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.changeHours": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeHoursChange"];
            };
        };
        responses: {
            /** @description In force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedOfficeHours"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Another version is in force than the one named in `replaces` */
            412: components["responses"]["412"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.ladder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ladder in force; version 0 is built in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedLadder"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "calendar.changeLadder": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                kind: components["parameters"]["Kind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LadderChange"];
            };
        };
        responses: {
            /** @description In force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedLadder"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Another version is in force than the one named in `replaces` */
            412: components["responses"]["412"];
            /** @description It would leave breaches unrecorded, or call a letter in breach */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "channels.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "offered": [
                     *         "email"
                     *       ],
                     *       "items": [],
                     *       "consents": [
                     *         {
                     *           "channel": "email",
                     *           "act": "given",
                     *           "at": "2026-03-02T01:30:00.000Z",
                     *           "by": "op-7"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        offered: components["schemas"]["ChannelName"][];
                        items: components["schemas"]["Channel"][];
                        /** @description Newest first; the last 50 */
                        consents: components["schemas"]["ConsentRecord"][];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "channels.set": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: components["parameters"]["ChannelName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": "七星区样例路 1 号",
                 *       "consent": true,
                 *       "quietHours": {
                 *         "from": "21:00",
                 *         "to": "08:00"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description An e-mail address, or a mobile number of the mainland */
                    address: string;
                    /**
                     * @description That notices may be sent there
                     * @constant
                     */
                    consent: true;
                    quietHours?: components["schemas"]["QuietHours"];
                };
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description A code is on its way, good for ten minutes */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It is not offered here, or too many codes were sent today */
            409: components["responses"]["409"];
            /** @description No such address */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            /** @description The code could not be sent: ask again */
            503: components["responses"]["503"];
        };
    };
    "channels.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: components["parameters"]["ChannelName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "channels.verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: components["parameters"]["ChannelName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "012345"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description It is active */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description No such channel */
            404: components["responses"]["404"];
            /** @description The code has expired, or was guessed at five times: ask for another */
            409: components["responses"]["409"];
            /** @description Not that code */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "channels.quiet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["InForce"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "channels.setQuiet": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason": components["parameters"]["AuditReason"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuietHours"];
            };
        };
        responses: {
            200: components["responses"]["InForce"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "channels.deliveries": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                status?: "sending" | "accepted" | "delivered" | "bounced" | "refused" | "expired" | "withdrawn";
                channel?: components["schemas"]["ChannelName"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries, of the last 90 days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChannelDelivery"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "consultations.deadline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Explanation"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "consultations.deadlineFile": {
        parameters: {
            query?: {
                /** @description Which limit; without it the main one */
                limit?: components["parameters"]["Limit"];
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The clock stands still: there is no date */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "consultations.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description In one of these */
                status?: components["parameters"]["Status"];
                /** @description open: not ended; of those mine: the caller’s turn, waiting: somebody else’s; without it everything */
                tab?: components["parameters"]["ListTab"];
                /** @description Those of which a limit that runs is over */
                overdue?: components["parameters"]["ListOverdue"];
                /** @description Those whose next limit is over before this day begins */
                dueBefore?: components["parameters"]["ListDueBefore"];
                /** @description Received on this day or later */
                receivedFrom?: components["parameters"]["ListReceivedFrom"];
                /** @description Received on this day or before */
                receivedTo?: components["parameters"]["ListReceivedTo"];
                /** @description Words that must all occur in name, address or a code; parts of words do */
                text?: components["parameters"]["ListText"];
                /** @description timeLeft: what is due first comes first; what has ended comes newest first */
                sort?: components["parameters"]["ListSort"];
                /** @description With how many there are in each tab, whatever the tab asked for */
                counts?: components["parameters"]["ListCounts"];
                box?: "sent" | "received";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of letters */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "to": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "about": {
                     *             "kind": "case",
                     *             "id": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                     *           },
                     *           "id": "cl_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "from": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "orderId": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "servedAt": "2026-03-02T01:30:00.000Z",
                     *           "status": "replied"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ConsultationSummary"][];
                        cursor?: string;
                        counts?: components["schemas"]["Counts"];
                    };
                };
            };
            304: components["responses"]["CallerHasThisPageAlready"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "consultations.send": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsultation"];
            };
        };
        responses: {
            /** @description Served: the clock runs from now */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            /** @description Whom it is for is no other department */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "consultations.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "consultations.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Withdrawn; who was asked is told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It was answered, by a word or by silence */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "enterprises.import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description NDJSON: each line is one JSON value as `x-line` describes it; blank lines count for nothing */
        requestBody: {
            content: {
                /** @example {"uscc":"91450300MA5KABCD17","name":"桂林样例科技有限公司","source":"market-regulation","asOf":"2026-03-02","provenance":{"employees":{"source":"market-regulation","asOf":"2026-03-02"}},"facts":{"region":"450305","industry":"C3921","size":"medium","status":"operating","employees":86,"revenue":{"2025":4800000000}},"contacts":{"legalRepresentative":"李四","contactPerson":"张三","phone":"13800000000"},"account":{"bank":"样例银行桂林分行","holder":"桂林样例科技有限公司","number":"6222000000000000000"}} */
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description The run, at once: the lines are read, merged and matched after that, and wrong ones are named in it; one and the same for the same lines of a day */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRun"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description More than 4 MB: nothing was taken */
            413: components["responses"]["413"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "enterprises.run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run as it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRun"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "enterprises.event": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uscc: components["parameters"]["Uscc"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "桂林样例科技有限公司",
                 *       "asOf": "2026-03-02",
                 *       "provenance": {
                 *         "employees": {
                 *           "source": "market-regulation",
                 *           "asOf": "2026-03-02"
                 *         }
                 *       },
                 *       "facts": {
                 *         "region": "450305",
                 *         "industry": "C3921",
                 *         "size": "medium",
                 *         "status": "operating",
                 *         "employees": 86,
                 *         "revenue": {
                 *           "2025": 4800000000
                 *         }
                 *       },
                 *       "contacts": {
                 *         "legalRepresentative": "李四",
                 *         "contactPerson": "张三",
                 *         "phone": "13800000000"
                 *       },
                 *       "account": {
                 *         "bank": "样例银行桂林分行",
                 *         "holder": "桂林样例科技有限公司",
                 *         "number": "6222000000000000000"
                 *       },
                 *       "source": "market-regulation"
                 *     }
                 */
                "application/json": components["schemas"]["EnterpriseDetails"] & {
                    /** @description The register or department, e.g. market-regulation */
                    source?: string;
                };
            };
        };
        responses: {
            /** @description Taken */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 118,
                     *       "unchanged": 2
                     *     }
                     */
                    "application/json": {
                        /** @description Records that are new or differ from what was known */
                        changed: number;
                        unchanged: number;
                    };
                };
            };
            401: components["responses"]["401"];
            /** @description Its registration does not let it tell this */
            403: components["responses"]["403"];
            /** @description It speaks as somebody else, as nobody who is registered, or of a day to come */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "enterprises.citizenEvent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                citizen: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "asOf": "2026-03-02",
                 *       "provenance": {
                 *         "employees": {
                 *           "source": "market-regulation",
                 *           "asOf": "2026-03-02"
                 *         }
                 *       },
                 *       "facts": {
                 *         "birthDate": "2025-03-10"
                 *       },
                 *       "account": {
                 *         "bank": "样例银行桂林分行",
                 *         "holder": "桂林样例科技有限公司",
                 *         "number": "6222000000000000000"
                 *       },
                 *       "source": "market-regulation"
                 *     }
                 */
                "application/json": {
                    asOf: components["schemas"]["PlainDate"];
                    /** @description Facts from elsewhere, by field (`employees`) or by part of a field (`revenue.2024`); `account` is one */
                    provenance?: {
                        [key: string]: components["schemas"]["Provenance"];
                    } | null;
                    facts: components["schemas"]["CitizenFactsInput"];
                    account?: {
                        bank?: string | null;
                        holder?: string | null;
                        number?: string | null;
                    } | null;
                    /** @description The register or department, e.g. market-regulation */
                    source?: string;
                };
            };
        };
        responses: {
            /** @description Taken */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 118,
                     *       "unchanged": 2
                     *     }
                     */
                    "application/json": {
                        /** @description Records that are new or differ from what was known */
                        changed: number;
                        unchanged: number;
                    };
                };
            };
            401: components["responses"]["401"];
            /** @description Its registration does not let it tell this */
            403: components["responses"]["403"];
            /** @description It speaks as somebody else, as nobody who is registered, or of a day to come */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "enterprises.countyEvent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                county: components["schemas"]["Region"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "asOf": "2026-03-02",
                 *       "provenance": {
                 *         "employees": {
                 *           "source": "market-regulation",
                 *           "asOf": "2026-03-02"
                 *         }
                 *       },
                 *       "facts": {
                 *         "office": "linggui-finance"
                 *       },
                 *       "account": {
                 *         "bank": "样例银行桂林分行",
                 *         "holder": "桂林样例科技有限公司",
                 *         "number": "6222000000000000000"
                 *       },
                 *       "source": "market-regulation"
                 *     }
                 */
                "application/json": {
                    asOf: components["schemas"]["PlainDate"];
                    /** @description Facts from elsewhere, by field (`employees`) or by part of a field (`revenue.2024`); `account` is one */
                    provenance?: {
                        [key: string]: components["schemas"]["Provenance"];
                    } | null;
                    facts: components["schemas"]["CountyFacts"];
                    account?: {
                        bank?: string | null;
                        holder?: string | null;
                        number?: string | null;
                    } | null;
                    /** @description The register or department, e.g. market-regulation */
                    source?: string;
                };
            };
        };
        responses: {
            /** @description Taken */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 118,
                     *       "unchanged": 2
                     *     }
                     */
                    "application/json": {
                        /** @description Records that are new or differ from what was known */
                        changed: number;
                        unchanged: number;
                    };
                };
            };
            401: components["responses"]["401"];
            /** @description Its registration does not let it tell this */
            403: components["responses"]["403"];
            /** @description It speaks as somebody else, as nobody who is registered, or of a day to come */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "enterprises.citizenOwn": {
        parameters: {
            query?: {
                citizen?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownCitizen"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing is known yet, or the caller is not the guardian */
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "enterprises.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uscc: components["parameters"]["Uscc"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Record"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "enterprises.own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Record"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing is known of the enterprise yet */
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "enterprises.supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "facts": {
                 *         "region": "450305",
                 *         "industry": "C3921",
                 *         "size": "medium",
                 *         "status": "operating",
                 *         "employees": 86,
                 *         "revenue": {
                 *           "2025": 4800000000
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    facts: components["schemas"]["EnterpriseFactsInput"];
                };
            };
        };
        responses: {
            /** @description Taken, with the enterprise as its source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownEnterprise"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Some of it is on file already, and here is where from */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "enterprises.endpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://utility.example.cn/liban"
                 *     }
                 */
                "application/json": {
                    url: components["schemas"]["EndpointUrl"];
                };
            };
        };
        responses: {
            /** @description In force; the secret before it signs nothing any more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uscc": "91450300MA5KABCD17",
                     *       "url": "https://utility.example.cn/liban",
                     *       "setAt": "2026-03-02T01:30:00.000Z",
                     *       "secret": "whsec_c2FtcGxlLXNlY3JldC1vZi10aGUtZG9jcw=="
                     *     }
                     */
                    "application/json": {
                        uscc: components["schemas"]["Uscc"];
                        url: components["schemas"]["EndpointUrl"];
                        setAt: components["schemas"]["Instant"];
                        /** @description When the address answered 410 Gone */
                        disabledAt?: components["schemas"]["Instant"];
                        /** @description Standard Webhooks secret, `whsec_` and base64 */
                        secret: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.deadline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Explanation"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.deadlineFile": {
        parameters: {
            query?: {
                /** @description Which limit; without it the main one */
                limit?: components["parameters"]["Limit"];
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The clock stands still: there is no date */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description In one of these */
                status?: components["schemas"]["EntitlementStatus"][];
                /** @description open: not ended; of those mine: the caller’s turn, waiting: somebody else’s; without it everything */
                tab?: components["parameters"]["ListTab"];
                /** @description Those of which a limit that runs is over */
                overdue?: components["parameters"]["ListOverdue"];
                /** @description Those whose next limit is over before this day begins */
                dueBefore?: components["parameters"]["ListDueBefore"];
                /** @description Received on this day or later */
                receivedFrom?: components["parameters"]["ListReceivedFrom"];
                /** @description Received on this day or before */
                receivedTo?: components["parameters"]["ListReceivedTo"];
                /** @description Words that must all occur in name, address or a code; parts of words do */
                text?: components["parameters"]["ListText"];
                /** @description timeLeft: what is due first comes first; what has ended comes newest first */
                sort?: components["parameters"]["ListSort"];
                /** @description With how many there are in each tab, whatever the tab asked for */
                counts?: components["parameters"]["ListCounts"];
                /** @description Of one kind */
                kind?: components["parameters"]["ListKind"];
                /** @description Of a department: those that it confirms as the office of a county */
                acting?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entitlements */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": []
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["EntitlementSummary"][];
                        cursor?: string;
                        counts?: components["schemas"]["Counts"];
                    };
                };
            };
            304: components["responses"]["CallerHasThisPageAlready"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "account": {
                 *         "bank": "样例银行桂林分行",
                 *         "holder": "桂林样例科技有限公司",
                 *         "number": "6222000000000000000"
                 *       },
                 *       "accountVersion": 1
                 *     }
                 */
                "application/json": {
                    /** @description Another account than the one on record */
                    account?: components["schemas"]["AccountInput"];
                    /** @description Without `account`: the version of the account on record, as `payTo` shows it */
                    accountVersion?: number;
                };
            };
        };
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It has lapsed, there is nothing to confirm, or another account stands on record by now */
            409: components["responses"]["409"];
            /** @description No account is on record, or it is not said which version of it is confirmed */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.waive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It is confirmed already, or over */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.receive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It has not been paid */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.dispute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing of it has been paid */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.state": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "资料不全",
                 *       "plan": [
                 *         {
                 *           "on": "2026-03-02",
                 *           "fen": 5000000
                 *         }
                 *       ],
                 *       "fundsExpectedOn": "2026-03-02",
                 *       "person": "王五",
                 *       "contact": "0773-2800000"
                 *     }
                 */
                "application/json": {
                    reason: string;
                    /** @description Days and sums, in order; together what is left to pay */
                    plan: {
                        on: components["schemas"]["PlainDate"];
                        fen: number;
                    }[];
                    /** @description Where the fund is exhausted: when there is money again */
                    fundsExpectedOn?: components["schemas"]["PlainDate"];
                    /** @description 部门责任人 */
                    person: string;
                    contact: string;
                };
            };
        };
        responses: {
            /** @description It stands in every notice from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entitlement"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing is overdue */
            409: components["responses"]["409"];
            /** @description The plan does not add up to what is left, or its days are not in order */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.orderPayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The finance bureau is being asked again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entitlement"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description No payment of it was refused */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.returnPayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderId": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *       "fen": 5000000,
                 *       "reason": "资料不全",
                 *       "returnedOn": "2026-03-02",
                 *       "reference": "GL-2026-000123"
                 *     }
                 */
                "application/json": {
                    orderId: components["schemas"]["OrderId"];
                    fen: number;
                    reason: string;
                    returnedOn?: components["schemas"]["PlainDate"];
                    reference?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing of it was paid, or it has arrived */
            409: components["responses"]["409"];
            /** @description It is more than was paid by this order */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.publications": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublishedBenefit"][];
                        cursor?: string;
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.object": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description As it was said before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenefitObjectionShown"];
                };
            };
            /** @description The department decides it, and tells */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenefitObjectionShown"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It is not published, or no more */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.decideObjection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "objection": "ob_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *       "upheld": true,
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    /** @example ob_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
                    objection: string;
                    upheld: boolean;
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It is decided otherwise, or the benefit has ended */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "instalment": 2,
                 *       "passed": true,
                 *       "reasons": [
                 *         "总平面图缺少比例尺"
                 *       ],
                 *       "recovery": {
                 *         "fen": 5000000,
                 *         "reason": "资料不全",
                 *         "basis": "《行政许可法》第四十二条",
                 *         "payInto": "桂林市财政局国库账户",
                 *         "plan": [
                 *           {
                 *             "on": "2026-03-02",
                 *             "fen": 5000000
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @example 2 */
                    instalment: number;
                    passed: boolean;
                    /** @default [] */
                    reasons?: string[];
                    /** @description Where the policy has what was paid before recovered */
                    recovery?: components["schemas"]["BenefitRecoveryAsked"];
                };
            };
        };
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It is evaluated otherwise, or not open */
            409: components["responses"]["409"];
            /** @description It has no evaluation, or how it is to be recovered is not said */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.recover": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BenefitRecoveryAsked"];
            };
        };
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing was paid, or a payment is under way */
            409: components["responses"]["409"];
            /** @description More than was paid, or the days and sums do not fit */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.repay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fen": 5000000,
                 *       "on": "2026-03-02",
                 *       "reference": "GL-2026-000123"
                 *     }
                 */
                "application/json": {
                    fen: number;
                    on: components["schemas"]["PlainDate"];
                    reference: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing of it is being recovered */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.endRecovery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Entitlement"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing of it is being recovered */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.report": {
        parameters: {
            query: {
                /** @description A department sees its own only */
                department?: string;
                from: components["parameters"]["From"];
                to: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures as of now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "department": "natural-resources",
                     *       "from": "2026-03-02",
                     *       "to": "2026-03-02",
                     *       "asOf": "2026-03-02T01:30:00.000Z",
                     *       "matched": {
                     *         "count": 120,
                     *         "fen": 5000000
                     *       },
                     *       "paid": {
                     *         "count": 120,
                     *         "fen": 5000000
                     *       },
                     *       "overdue": {
                     *         "count": 120,
                     *         "fen": 5000000
                     *       },
                     *       "workingDaysToPay": {
                     *         "count": 120,
                     *         "median": 4,
                     *         "p90": 9
                     *       }
                     *     }
                     */
                    "application/json": {
                        department: string | null;
                        from: components["schemas"]["PlainDate"];
                        to: components["schemas"]["PlainDate"];
                        asOf: components["schemas"]["Instant"];
                        matched: {
                            count: number;
                            /** @description Money in fen */
                            fen: number;
                        };
                        paid: {
                            count: number;
                            /** @description Money in fen */
                            fen: number;
                        };
                        overdue: {
                            count: number;
                            /** @description Not yet paid of what is overdue */
                            fen: number;
                        };
                        /** @description From the grant to the last payment */
                        workingDaysToPay: {
                            count: number;
                            median: number | null;
                            p90: number | null;
                        };
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.rounds": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScoringRoundSummary"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.round": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ScoringRoundId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Round"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ScoringRoundId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The highest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sr_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *       "status": "open",
                     *       "items": [
                     *         {
                     *           "application": "en_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "uscc": "91450300MA5KABCD17",
                     *           "total": 8250,
                     *           "rank": 2,
                     *           "passed": true,
                     *           "ties": [],
                     *           "scores": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["ScoringRoundId"];
                        status: components["schemas"]["ScoringStatus"];
                        items: components["schemas"]["ScoringResult"][];
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.namePanel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ScoringRoundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reviewers": [
                 *         {
                 *           "citizen": "c-5f1e0b7a",
                 *           "expert": "E-0117",
                 *           "only": [
                 *             "en_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                 *           ]
                 *         }
                 *       ],
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    reviewers: {
                        /** @description By the id of the city’s identity platform */
                        citizen: string;
                        /**
                         * @description 评审专家库编号
                         * @example E-0117
                         */
                        expert?: string;
                        /** @description For these alone, where conflicts leave too few */
                        only?: components["schemas"]["EntitlementId"][];
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Round"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The results are published */
            409: components["responses"]["409"];
            /** @description Their number is not what the policy says */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.score": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ScoringRoundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "application": "en_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *       "points": {
                 *         "technology": 8
                 *       },
                 *       "conflict": true,
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    application: components["schemas"]["EntitlementId"];
                    /**
                     * @description By criterion, all of them
                     * @example {
                     *       "technology": 8
                     *     }
                     */
                    points?: {
                        [key: string]: number;
                    };
                    /**
                     * @description An interest in the applicant: no points then
                     * @constant
                     */
                    conflict?: true;
                    /** @description Published with the points; why there is an interest is not */
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Round"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It is not scored now, or its interest was declared */
            409: components["responses"]["409"];
            /** @description Points are missing or too many */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.objectToScore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ScoringRoundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "application": "en_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    application: components["schemas"]["EntitlementId"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The department decides it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acceptance",
                     *       "at": "2026-03-02T01:30:00.000Z",
                     *       "reason": "资料不全",
                     *       "application": "en_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                     *     }
                     */
                    "application/json": components["schemas"]["BenefitObjectionShown"] & {
                        application: components["schemas"]["EntitlementId"];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing is published, or no more */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "entitlements.decideScoreObjection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ScoringRoundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "objection": "ob_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *       "upheld": true,
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    /** @example ob_01KA3Q6Z8M4T2V9XB5N7C1D0EF */
                    objection: string;
                    upheld: boolean;
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Round"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It is decided otherwise */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntegrityCase"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.open": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIntegrityCandidate"];
            };
        };
        responses: {
            /** @description Opened */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrityCase"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            /** @description Nobody is registered as that department */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.findings": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrityFindings"];
            };
        };
        responses: {
            /** @description What came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "opened": [
                     *         "ic_01KA3Q6Z8M4T2V9XB5N7C1D0EF-1"
                     *       ],
                     *       "known": 0,
                     *       "others": 3
                     *     }
                     */
                    "application/json": {
                        opened: components["schemas"]["IntegrityCaseId"][];
                        /** @description Opened before, whatever became of them */
                        known: number;
                        /** @description No department here */
                        others: number;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.applications": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FundApplication"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.apply": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFundApplication"];
            };
        };
        responses: {
            /** @description Applied */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundApplication"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The department is restricted (Art. 17 (2)) */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.putAwards": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAwardList"];
            };
        };
        responses: {
            /** @description As it now is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardList"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.awards": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AwardList"][];
                        cursor?: string;
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["IntegrityCaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Case"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.determine": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["IntegrityCaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Grounds"];
            };
        };
        responses: {
            200: components["responses"]["Case"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Its status does not allow this */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.dismiss": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["IntegrityCaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Grounds"];
            };
        };
        responses: {
            200: components["responses"]["Case"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Its status does not allow this */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.dispute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["IntegrityCaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Grounds"];
            };
        };
        responses: {
            200: components["responses"]["Case"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Its status does not allow this */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["IntegrityCaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Grounds"];
            };
        };
        responses: {
            200: components["responses"]["Case"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Its status does not allow this */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "integrity.published": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicIntegrityRecord"][];
                        cursor?: string;
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "matching.matches": {
        parameters: {
            query?: {
                /** @description Whom the caller is guardian of; else it is about the caller */
                citizen?: components["parameters"]["Citizen"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As of now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Match"][];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "matching.form": {
        parameters: {
            query?: {
                /** @description Whom the caller is guardian of; else it is about the caller */
                citizen?: components["parameters"]["Citizen"];
            };
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "policy": {
                     *         "code": "GL-RD-2026",
                     *         "name": "研发投入补助",
                     *         "mode": "automatic",
                     *         "department": "natural-resources",
                     *         "sample": true
                     *       },
                     *       "decision": {
                     *         "policy": "GL-RD-2026",
                     *         "version": 1,
                     *         "on": "2026-03-02",
                     *         "outcome": "met",
                     *         "conditions": [
                     *           {
                     *             "name": "桂林样例科技有限公司",
                     *             "label": "职工人数不少于 50 人",
                     *             "citation": "第三条第一款",
                     *             "expression": "enterprise.employees >= 50",
                     *             "outcome": "met",
                     *             "facts": []
                     *           }
                     *         ]
                     *       },
                     *       "asks": [
                     *         {
                     *           "path": "employees"
                     *         }
                     *       ],
                     *       "account": {
                     *         "bank": "样例银行桂林分行",
                     *         "holder": "桂林样例科技有限公司",
                     *         "number": "6222000000000000000"
                     *       }
                     *     }
                     */
                    "application/json": {
                        policy: components["schemas"]["PolicySummary"];
                        decision: components["schemas"]["PolicyDecision"];
                        /** @description Everything that is unknown, what the amount needs included */
                        asks: {
                            /** @description Below `facts`, e.g. `employees` or `revenue.2025` */
                            path: string;
                            /** @description Whose word alone counts: it is not asked of the enterprise; `rates` where no rate was published */
                            register?: string;
                        }[];
                        /** @description As on record; null when one is to be given */
                        account: components["schemas"]["Account"] | null;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "matching.apply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "facts": {
                 *         "region": "450305",
                 *         "industry": "C3921",
                 *         "size": "medium",
                 *         "status": "operating",
                 *         "employees": 86,
                 *         "revenue": {
                 *           "2025": 4800000000
                 *         }
                 *       },
                 *       "citizen": "c-7f3a9b21"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Only what the form asks; kept, whatever is decided
                     * @default {}
                     */
                    facts?: components["schemas"]["EnterpriseFactsInput"];
                    /**
                     * @description Whom the caller is guardian of; else it is about the caller
                     * @example c-7f3a9b21
                     */
                    citizen?: string;
                };
            };
        };
        responses: {
            /** @description It was applied for before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntitlementSummary"];
                };
            };
            /** @description It is met: the entitlement */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntitlementSummary"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description A condition is not met, or another policy excludes it, or data are on file already */
            409: components["responses"]["409"];
            /** @description Something is still unknown: what is asked */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.put": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChange"];
            };
        };
        responses: {
            /** @description As asked; enterprises are being matched when it was published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPolicy"];
                };
            };
            /** @description A new version */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPolicy"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing is in force that could end */
            409: components["responses"]["409"];
            /** @description Rules that cannot be published, each with its place and reason; or a department or payer that is not registered */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run as it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "TAX-2026-v1",
                     *       "policy": "GL-RD-2026",
                     *       "version": 1,
                     *       "state": "planning",
                     *       "segmentsMatched": 12,
                     *       "records": 118,
                     *       "granted": 3,
                     *       "startedAt": "2026-03-02T01:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @example TAX-2026-v1 */
                        id: string;
                        /** @example GL-RD-2026 */
                        policy: string;
                        version: number;
                        /** @enum {unknown} */
                        state: "planning" | "matching" | "done";
                        /** @description Stretches of the register, some thousand records each; once known */
                        segments?: number;
                        /** @description Of these, so many have been */
                        segmentsMatched: number;
                        /** @description Enterprises that were decided so far */
                        records: number;
                        /** @description Entitlements that were granted so far, those of a call that broke off not counted */
                        granted: number;
                        startedAt: components["schemas"]["Instant"];
                        finishedAt?: components["schemas"]["Instant"];
                        /** @description When it will be done, if it goes on as it did */
                        expectedAt?: components["schemas"]["Instant"];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                text?: string;
                region?: components["parameters"]["Region"];
                /** @description 减免 / 奖补 / 权益 / 资质 */
                kind?: "relief" | "award" | "right" | "qualification";
                industry?: string;
                inForceOn?: components["schemas"]["PlainDate"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of policies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Policy"][];
                        cursor?: string;
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Policy"][];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.drafts": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of drafts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Policy"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChange"];
            };
        };
        responses: {
            /** @description Each fault with its place; none: it can be published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errors": [
                     *         {
                     *           "pointer": "/facts/employees",
                     *           "detail": {
                     *             "zh": "桂林样例",
                     *             "en": "Sample"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        errors: {
                            pointer: string;
                            detail: components["schemas"]["Text"];
                            /** @description Of an expression: the characters */
                            start?: number;
                            end?: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.try": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyTrial"];
            };
        };
        responses: {
            200: components["responses"]["EveryConditionWithItsFactsAndHow"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.tryVersion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyTrial"];
            };
        };
        responses: {
            200: components["responses"]["EveryConditionWithItsFactsAndHow"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The rules of the draft cannot be published */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.indicators": {
        parameters: {
            query?: {
                on?: components["schemas"]["PlainDate"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By code, the product’s own first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "edition": 3,
                     *       "items": []
                     *     }
                     */
                    "application/json": {
                        /** @example 3 */
                        edition: number;
                        items: components["schemas"]["IndicatorVersion"][];
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.indicator": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "policies": [
                     *         "TAX-2026"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["IndicatorVersion"][];
                        /**
                         * @example [
                         *       "TAX-2026"
                         *     ]
                         */
                        policies: string[];
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.putIndicator": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorChange"];
            };
        };
        responses: {
            /** @description It is so already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorVersion"];
                };
            };
            /** @description Published */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorVersion"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Policies in force ask for what would be withdrawn: they are named */
            409: components["responses"]["409"];
            /** @description What is wrong with it, each with its place */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RateRelease"][];
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "policies.putRate": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateValue"];
            };
        };
        responses: {
            /** @description It is so already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateRelease"];
                };
            };
            /** @description Published */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateRelease"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description What is wrong with it, each with its place */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "deadlines.escalations": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of escalations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Escalation"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "deadlines.sickItems": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items; none means that every deadline is looked after */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SickItem"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "deadlines.overdue": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                light?: components["schemas"]["Light"];
                kind?: components["schemas"]["OverdueKind"];
                partner?: components["schemas"]["PartnerId"];
                /** @description By its code, registered or not */
                department?: string;
                dueBefore?: components["schemas"]["PlainDate"];
                /** @description With how many of each light, and of whom */
                counts?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; what is done leaves it by itself */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "light": "yellow",
                     *           "kind": "order",
                     *           "subject": {
                     *             "kind": "joint-installation",
                     *             "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                     *           },
                     *           "href": "/v1/orders/or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "limit": "acceptance",
                     *           "due": "2026-03-02T01:30:00.000Z",
                     *           "lastDay": "2026-03-02",
                     *           "turn": "partner"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["OverdueItem"][];
                        cursor?: string;
                        counts?: components["schemas"]["OverdueCounts"];
                    };
                };
            };
            304: components["responses"]["CallerHasThisPageAlready"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "files.list": {
        parameters: {
            query: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description joint-installation, project, river-approval or entitlement */
                kind: string;
                id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["File"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description No such case, or none that the caller may see */
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "files.request": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": {
                 *         "kind": "joint-installation",
                 *         "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                 *       },
                 *       "purpose": "material",
                 *       "name": "桂林样例科技有限公司",
                 *       "contentType": "application/pdf",
                 *       "size": 182400,
                 *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *       "replaces": "fl_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                 *     }
                 */
                "application/json": {
                    subject: {
                        /** @description joint-installation, project, river-approval or entitlement */
                        kind: string;
                        id: string;
                    };
                    /**
                     * @description What it is handed in for; applicants add all but acceptance, partners evidence and acceptance
                     * @enum {unknown}
                     */
                    purpose: "material" | "correction" | "evidence" | "site-plan" | "acceptance";
                    /** @description With its ending; names of people do not belong in it */
                    name: string;
                    /** @enum {unknown} */
                    contentType: "application/pdf" | "image/jpeg" | "image/png" | "image/tiff" | "image/vnd.dwg" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/ofd";
                    /** @description Bytes */
                    size: number;
                    /** @description Of the content, in hexadecimal */
                    sha256: string;
                    /** @description An earlier file of the same sender in the same case, which is kept */
                    replaces?: components["schemas"]["FileId"];
                };
            };
        };
        responses: {
            /** @description The file, and a form for its content: it goes to the object store, not to this API */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file": {
                     *         "subject": {
                     *           "kind": "joint-installation",
                     *           "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                     *         },
                     *         "purpose": "material",
                     *         "name": "桂林样例科技有限公司",
                     *         "contentType": "application/pdf",
                     *         "size": 182400,
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "id": "fl_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *         "status": "awaiting-upload",
                     *         "requestedAt": "2026-03-02T01:30:00.000Z"
                     *       },
                     *       "upload": {
                     *         "url": "https://files.example.cn/liban",
                     *         "fields": {
                     *           "key": "files/fl_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                     *         },
                     *         "expiresAt": "2026-03-02T01:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        file: components["schemas"]["File"];
                        upload: components["schemas"]["UploadForm"];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description No such case, or none that the caller may see */
            404: components["responses"]["404"];
            /** @description The case has ended, or has as many files as it may */
            409: components["responses"]["409"];
            /** @description Not of a type that is taken, too large, or not to be handed in by the caller */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "files.upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadForm"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The file is there already, or was refused */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "files.complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it is now: scanning, clean, or refused with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing has been uploaded */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "files.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "files.download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to get it; saved under its name, never shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://files.example.cn/liban",
                     *       "expiresAt": "2026-03-02T01:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        url: string;
                        expiresAt: components["schemas"]["Instant"];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Not scanned yet, refused, erased, or stored only because a law asks for it */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "files.receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["OrderId"];
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in both languages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html> */
                    "text/html": string;
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.deadline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Explanation"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.deadlineFile": {
        parameters: {
            query?: {
                /** @description Which limit; without it the main one */
                limit?: components["parameters"]["Limit"];
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The clock stands still: there is no date */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description In one of these */
                status?: components["schemas"]["JointInstallationStatus"][];
                /** @description open: not ended; of those mine: the caller’s turn, waiting: somebody else’s; without it everything */
                tab?: components["parameters"]["ListTab"];
                /** @description Those of which a limit that runs is over */
                overdue?: components["parameters"]["ListOverdue"];
                /** @description Those whose next limit is over before this day begins */
                dueBefore?: components["parameters"]["ListDueBefore"];
                /** @description Received on this day or later */
                receivedFrom?: components["parameters"]["ListReceivedFrom"];
                /** @description Received on this day or before */
                receivedTo?: components["parameters"]["ListReceivedTo"];
                /** @description Words that must all occur in name, address or a code; parts of words do */
                text?: components["parameters"]["ListText"];
                /** @description timeLeft: what is due first comes first; what has ended comes newest first */
                sort?: components["parameters"]["ListSort"];
                /** @description With how many there are in each tab, whatever the tab asked for */
                counts?: components["parameters"]["ListCounts"];
                /** @description In one region; 450300 is the whole city */
                region?: components["parameters"]["ListRegion"];
                /** @description Of one kind */
                kind?: components["parameters"]["ListKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of cases */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "status": "submitted",
                     *           "channel": "ordinary",
                     *           "submittedAt": "2026-03-02T01:30:00.000Z",
                     *           "services": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["JointInstallationSummary"][];
                        cursor?: string;
                        counts?: components["schemas"]["Counts"];
                    };
                };
            };
            304: components["responses"]["CallerHasThisPageAlready"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.submit": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJointInstallation"];
            };
        };
        responses: {
            /** @description Taken; the deadline and how it is made up */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallationSubmitted"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The same is under way there, or citizens cannot apply yet */
            409: components["responses"]["409"];
            /** @description Something is not right, or nobody provides a service in that region */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.providers": {
        parameters: {
            query: {
                region: components["schemas"]["Region"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceProviders"][];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The case has ended otherwise */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.report": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstallationReport"];
            };
        };
        responses: {
            /** @description Those above are told; the provider is not told by whom */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationReported"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.commit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "approvals": [
                 *         "ea_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                 *       ],
                 *       "madeBy": "李四"
                 *     }
                 */
                "application/json": {
                    /** @description Those of `approvals` that are `offered` */
                    approvals: components["schemas"]["LineApprovalId"][];
                    /** @description Who signs */
                    madeBy: string;
                };
            };
        };
        responses: {
            /** @description Committed; its departments have a filing, and check later */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Not offered, decided already, or a commitment was broken before */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.withdrawService": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": "water"
                 *     }
                 */
                "application/json": {
                    /** @enum {unknown} */
                    service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
                };
            };
        };
        responses: {
            /** @description Withdrawn; the last one that was left ends the case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Connected or refused already, or later than the published rule allows */
            409: components["responses"]["409"];
            /** @description The case does not ask for it */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.changeService": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "request": {
                 *         "service": "water",
                 *         "dailyUseM3": 50,
                 *         "pipeDiameterMm": 100
                 *       }
                 *     }
                 */
                "application/json": {
                    request: components["schemas"]["ServiceRequest"];
                };
            };
        };
        responses: {
            /** @description Changed; the other services go on as they did */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Returned, standing still, done, or later than the published rule allows */
            409: components["responses"]["409"];
            /** @description The case does not ask for it */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.changeTerm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemporaryTermChange"];
            };
        };
        responses: {
            /** @description Its last day is another, and its utility was told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Extended as often as is published, over already, or no temporary supply */
            409: components["responses"]["409"];
            /** @description Longer than is published */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.changePhase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhaseChange"];
            };
        };
        responses: {
            /** @description Changed; the other phases go on as they did */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Connected, withdrawn or declared ready already, or the case has ended */
            409: components["responses"]["409"];
            /** @description The case has no such phase */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.answerContract": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContractAnswer"];
            };
        };
        responses: {
            /** @description On record, and told to the utility */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Nothing waits for it, or the sum is another */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.answerCallBack": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": "water",
                 *       "says": "satisfied"
                 *     }
                 */
                "application/json": {
                    /** @enum {unknown} */
                    service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
                    /** @constant */
                    says: "satisfied";
                } | {
                    /** @enum {unknown} */
                    service: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
                    /** @constant */
                    says: "unsatisfied";
                    about: components["schemas"]["CallBackAspect"][];
                    /** @description In the words of the applicant */
                    words: string;
                };
            };
        };
        responses: {
            /** @description On record; the utility or the department hears of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Not connected, answered already, or called as often as is published */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.supply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "materials": [
                 *         {
                 *           "kind": "business-license",
                 *           "reference": "GL-2026-000123"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    materials: components["schemas"]["Material"][];
                };
            };
        };
        responses: {
            /** @description Taken; a case that stood still for them goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Too late: the case has ended; or nothing is missing */
            409: components["responses"]["409"];
            /** @description Not among what is missing */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.correct": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["JointInstallationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderId": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *       "note": "已补充总平面图。",
                 *       "materials": [
                 *         {
                 *           "kind": "business-license",
                 *           "reference": "GL-2026-000123"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    orderId: components["schemas"]["OrderId"];
                    note: string;
                    /** @default [] */
                    materials?: components["schemas"]["Material"][];
                };
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointInstallation"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The order was not returned */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.showLineRules": {
        parameters: {
            query?: {
                version?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                region: components["schemas"]["Region"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The region's own, else the city's, else the samples */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineRules"];
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.publishLineRules": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                region: components["schemas"]["Region"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineRulesChange"];
            };
        };
        responses: {
            /** @description Published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineRules"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is another version than the one named in `replaces` */
            412: components["responses"]["412"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.showEmergency": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["EmergencyWorksId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As they stand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyWorks"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.reportEmergency": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEmergencyWorks"];
            };
        };
        responses: {
            /** @description Stamped, and told to the departments of the road */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyWorks"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Works at that place are reported and not closed yet */
            409: components["responses"]["409"];
            /** @description No service or region of the caller, or nobody is registered for the road */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.commitmentList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In force today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentList"];
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.publishCommitmentList": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitmentListChange"];
            };
        };
        responses: {
            /** @description Published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentList"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is another version than the one named in `replaces` */
            412: components["responses"]["412"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.commitments": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of commitments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MadeCommitment"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.commitmentBars": {
        parameters: {
            query?: {
                /** @description Else of the caller */
                uscc?: components["schemas"]["Uscc"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that hold now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CommitmentBar"][];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "joint-installations.mendCommitment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CommitmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "how": "已恢复路面"
                 *     }
                 */
                "application/json": {
                    /** @description What was done */
                    how: string;
                };
            };
        };
        responses: {
            /** @description Its department is asked to look again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCommitment"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It is not broken, or the time to mend it is over */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "legal-data.show": {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version asked for, or the one in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalData"];
                };
            };
            /** @description There is no such version */
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "legal-data.publish": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2026-03-02",
                 *       "changes": {
                 *         "instruments": {
                 *           "guilin-2025-draft": {
                 *             "title": {
                 *               "zh": "桂林样例",
                 *               "en": "Sample"
                 *             },
                 *             "number": "6222000000000000000",
                 *             "status": "draft",
                 *             "inForceFrom": "2026-03-02",
                 *             "url": "https://utility.example.cn/liban",
                 *             "seen": "text"
                 *           }
                 *         },
                 *         "provisions": {
                 *           "guilin-2025-draft:10": {
                 *             "label": {
                 *               "zh": "桂林样例",
                 *               "en": "Sample"
                 *             },
                 *             "seen": "text"
                 *           }
                 *         },
                 *         "bases": {
                 *           "letter": [
                 *             "guilin-2025-draft:10"
                 *           ]
                 *         },
                 *         "cutOffs": {
                 *           "joint-installation": "17:30"
                 *         },
                 *         "grounds": [
                 *           {
                 *             "code": "expert-review",
                 *             "title": {
                 *               "zh": "桂林样例",
                 *               "en": "Sample"
                 *             },
                 *             "basis": [
                 *               "guilin-2025-draft:10"
                 *             ],
                 *             "turn": "applicant",
                 *             "of": [
                 *               "licence"
                 *             ],
                 *             "longest": 20,
                 *             "sample": true
                 *           }
                 *         ],
                 *         "prohibitedCharges": [
                 *           {
                 *             "code": "expert-review",
                 *             "names": [
                 *               "接水费"
                 *             ],
                 *             "services": [
                 *               "water"
                 *             ],
                 *             "basis": [
                 *               "guilin-2025-draft:10"
                 *             ],
                 *             "seen": "text"
                 *           }
                 *         ],
                 *         "days": {
                 *           "letter-reply": 4.5
                 *         }
                 *       },
                 *       "reason": "资料不全",
                 *       "replaces": 1
                 *     }
                 */
                "application/json": {
                    /** @description From which day what begins goes by it; today or later */
                    effectiveFrom: components["schemas"]["PlainDate"];
                    changes: {
                        instruments?: {
                            [key: string]: components["schemas"]["Instrument"];
                        };
                        provisions?: {
                            [key: string]: components["schemas"]["Provision"];
                        };
                        bases?: {
                            [key: string]: components["schemas"]["ProvisionId"][];
                        };
                        cutOffs?: {
                            [key: string]: components["schemas"]["TimeOfDay"];
                        };
                        grounds?: components["schemas"]["SuspensionGround"][];
                        prohibitedCharges?: components["schemas"]["ProhibitedCharge"][];
                        days?: {
                            [key: string]: components["schemas"]["WorkingDays"];
                        };
                    };
                    /** @description Why, e.g. the number of the decision */
                    reason: string;
                    /** @description The latest version seen; 0 for none yet */
                    replaces?: number;
                };
            };
        };
        responses: {
            /** @description Published */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalData"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There are as many versions as there may be */
            409: components["responses"]["409"];
            /** @description There is another version than the one named in `replaces` */
            412: components["responses"]["412"];
            /** @description It cites what is not registered, or would take effect before today */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "messages.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description How their codes begin: `order` */
                topic?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Message"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "messages.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counted up to a hundred */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "unread": 0
                     *     }
                     */
                    "application/json": {
                        upTo?: string;
                        unread: number;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "messages.markRead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "upTo": "ms_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                 *     }
                 */
                "application/json": {
                    upTo: string;
                };
            };
        };
        responses: {
            /** @description It is, or was further already */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "me.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "meta.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "now": "2026-03-02T01:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        now: string;
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "meta.openapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0"
                     *     }
                     */
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "meta.problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProblemKind"][];
                    };
                    /** @example <!doctype html> */
                    "text/html": string;
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "meta.problem": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: "malformed-json" | "malformed-request" | "idempotency-key-missing" | "reason-missing" | "reason-invalid" | "cursor-invalid" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "conflict" | "move-not-allowed" | "request-in-flight" | "already-on-file" | "not-asked-for" | "too-many" | "prohibited" | "department-restricted" | "window-not-open" | "lapsed" | "archived" | "precondition-failed" | "body-too-large" | "unsupported-media-type" | "invalid" | "idempotency-key-reused" | "no-provider" | "suspicious-calendar" | "plan-refused" | "too-many-requests" | "internal" | "unavailable";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In both languages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemKind"];
                    /** @example <!doctype html> */
                    "text/html": string;
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "operations.executions": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                machine?: string;
                status?: "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED" | "PENDING_REDRIVE";
                startedFrom?: components["schemas"]["Instant"];
                startedTo?: components["schemas"]["Instant"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of executions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "joint-installation:ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "machine": "joint-installation",
                     *           "status": "RUNNING",
                     *           "startedAt": "2026-03-02T01:30:00.000Z",
                     *           "redrives": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ExecutionSummary"][];
                        cursor?: string;
                        /** @description Where a `status` of failure was asked for: why those of this page failed, each cause once */
                        causes?: components["schemas"]["FailureCause"][];
                        /** @description Machines with too many newer ones to be read so far back: ask for one, or a status */
                        unread?: string[];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "operations.execution": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ExecutionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The execution */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "operations.executionGraph": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ExecutionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description States and the transitions between them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionGraph"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "operations.executionEvents": {
        parameters: {
            query?: {
                after?: number;
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
            };
            header?: never;
            path: {
                id: components["parameters"]["ExecutionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events in order; ask again with `after` as it is answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "RUNNING",
                     *       "redrives": 0,
                     *       "items": [
                     *         {
                     *           "id": 42,
                     *           "at": "2026-03-02T01:30:00.000Z",
                     *           "type": "order.accepted"
                     *         }
                     *       ],
                     *       "after": 42,
                     *       "more": false
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED" | "PENDING_REDRIVE";
                        redrives: number;
                        items: components["schemas"]["ExecutionEvent"][];
                        after: number;
                        more: boolean;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "operations.redrive": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason": components["parameters"]["AuditReason"];
            };
            path: {
                id: components["parameters"]["ExecutionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Going on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "joint-installation:ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["ExecutionId"];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Cannot be redriven */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "operations.stop": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["ExecutionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Stopped */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "joint-installation:ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["ExecutionId"];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Not running */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "operations.redriveAll": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason": components["parameters"]["AuditReason"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "machine": "joint-installation",
                 *       "status": "FAILED",
                 *       "error": "timeout",
                 *       "since": "2026-03-02T01:30:00.000Z",
                 *       "until": "2026-03-02T01:30:00.000Z",
                 *       "dryRun": true,
                 *       "limit": 15,
                 *       "cursor": "eyJwayI6Im9yZGVycyJ9"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayPeriod"] & {
                    machine: string;
                    /**
                     * @default FAILED
                     * @enum {unknown}
                     */
                    status?: "FAILED" | "TIMED_OUT" | "ABORTED";
                    /** @description The error's name, whole */
                    error?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["WhatBecameOfEachThatFitsTheFilte"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "operations.deadEffects": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description `dead`: refused 5 times, or at once where it cannot be read, or it waited for three days. `waiting`: AWS could not take it, and it is tried again every few minutes */
                state?: "dead" | "waiting";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadEffect"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "operations.replayEffect": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason": components["parameters"]["AuditReason"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On its way again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acceptance"
                     *     }
                     */
                    "application/json": {
                        id: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "operations.replayEffects": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason": components["parameters"]["AuditReason"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "state": "dead",
                 *       "effect": "tell-partner",
                 *       "machine": "joint-installation",
                 *       "recipient": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *       "type": "order.accepted",
                 *       "error": "timeout",
                 *       "since": "2026-03-02T01:30:00.000Z",
                 *       "until": "2026-03-02T01:30:00.000Z",
                 *       "dryRun": true,
                 *       "limit": 15,
                 *       "cursor": "eyJwayI6Im9yZGVycyJ9"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayPeriod"] & {
                    /**
                     * @description `dead`: refused 5 times, or at once where it cannot be read, or it waited for three days. `waiting`: AWS could not take it, and it is tried again every few minutes
                     * @default dead
                     * @enum {unknown}
                     */
                    state?: "dead" | "waiting";
                    /** @enum {unknown} */
                    effect?: "start-execution" | "answer-task" | "tell-partner" | "tell-enterprise";
                    machine?: string;
                    recipient?: string;
                    type?: string;
                    /** @description The error's name, whole */
                    error?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["WhatBecameOfEachThatFitsTheFilte"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "orders.deadline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Explanation"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "orders.deadlineFile": {
        parameters: {
            query?: {
                /** @description Which limit; without it the main one */
                limit?: components["parameters"]["Limit"];
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The clock stands still: there is no date */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "orders.inbox": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description In one of these */
                status?: components["parameters"]["Status"];
                /** @description open: not ended; of those mine: the caller’s turn, waiting: somebody else’s; without it everything */
                tab?: components["parameters"]["ListTab"];
                /** @description Those of which a limit that runs is over */
                overdue?: components["parameters"]["ListOverdue"];
                /** @description Those whose next limit is over before this day begins */
                dueBefore?: components["parameters"]["ListDueBefore"];
                /** @description Received on this day or later */
                receivedFrom?: components["parameters"]["ListReceivedFrom"];
                /** @description Received on this day or before */
                receivedTo?: components["parameters"]["ListReceivedTo"];
                /** @description Words that must all occur in name, address or a code; parts of words do */
                text?: components["parameters"]["ListText"];
                /** @description timeLeft: what is due first comes first; what has ended comes newest first */
                sort?: components["parameters"]["ListSort"];
                /** @description With how many there are in each tab, whatever the tab asked for */
                counts?: components["parameters"]["ListCounts"];
                /** @description Of one partner */
                partner?: components["parameters"]["ListPartner"];
                /** @description In one region; 450300 is the whole city */
                region?: components["parameters"]["ListRegion"];
                /** @description Of one service */
                service?: components["parameters"]["ListService"];
                /** @description Of one kind */
                kind?: components["parameters"]["ListKind"];
                /** @description Those that the platform plays for the caller, instead of the real ones */
                sandbox?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": []
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Order"][];
                        cursor?: string;
                        counts?: components["schemas"]["Counts"];
                    };
                };
            };
            304: components["responses"]["CallerHasThisPageAlready"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "orders.promises": {
        parameters: {
            query: {
                from: components["parameters"]["From"];
                to: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As of now; of a partner its own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-03-02T01:30:00.000Z",
                     *       "items": [
                     *         {
                     *           "month": "2026-09",
                     *           "kind": "work-order",
                     *           "partner": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "kept": 17,
                     *           "late": 1,
                     *           "running": 6
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        asOf: components["schemas"]["Instant"];
                        items: components["schemas"]["Promises"][];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "orders.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order; its own partner also sees whom to call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnOrder"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "orders.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            /** @description This event was taken before; nothing changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Taken */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The present status does not allow this */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "orders.extend": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "approvedBy": {
                 *         "person": "王五",
                 *         "position": "局长",
                 *         "headOf": "organ"
                 *       },
                 *       "by": 6,
                 *       "reasons": [
                 *         "总平面图缺少比例尺"
                 *       ]
                 *     }
                 */
                "application/json": {
                    approvedBy: {
                        /** @description Who approved it */
                        person: string;
                        position: string;
                        /**
                         * @description Of the organ; of joint handling the head of the government
                         * @enum {unknown}
                         */
                        headOf: "organ" | "government";
                    };
                    /** @description Working days; all that its law has, if not named */
                    by?: number;
                    /** @description Told to the applicant */
                    reasons: string[];
                };
            };
        };
        responses: {
            /** @description Extended; the applicant is told the reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Not a licence, not accepted, extended before, or the limit is over */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "orders.firstResponder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clerk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstResponder"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "orders.handOn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandingOn"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstResponder"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Not now: `reason` says why */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "partners.list": {
        parameters: {
            query?: {
                kind?: "utility" | "department" | "finance";
                region?: components["parameters"]["Region"];
                service?: "water" | "drainage" | "power" | "gas" | "heat" | "telecom";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partners */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedPartner"][];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "partners.register": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPartner"];
            };
        };
        responses: {
            /** @description It is registered already, exactly so */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description Registered */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerWithSecret"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Its name or code is another partner’s (`existing`), or what goes by a name would lead to nobody (`breaks`) */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "partners.change": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason": components["parameters"]["AuditReason"];
            };
            path: {
                id: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPartner"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Its name or code is another partner’s (`existing`), or what goes by a name would lead to nobody (`breaks`) */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "partners.retire": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Retirement"];
            };
        };
        responses: {
            /** @description Retired */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Open orders (`orders`) or names (`breaks`) rest on it, and no successor takes over */
            409: components["responses"]["409"];
            /** @description The successor is not another active partner of its kind */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "partners.rotateSecret": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason": components["parameters"]["AuditReason"];
            };
            path: {
                id: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["NewSecretShownThisOnce"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The secret before the last rotation still signs */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "partners.waitingNames": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WaitingName"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.deadline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                stage: components["parameters"]["Stage"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Explanation"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.deadlineFile": {
        parameters: {
            query?: {
                /** @description Which limit; without it the main one */
                limit?: components["parameters"]["Limit"];
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                stage: components["parameters"]["Stage"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The clock stands still: there is no date */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description In one of these */
                status?: ("active" | "pausing" | "paused" | "resuming" | "completed" | "cancelling" | "cancelled")[];
                /** @description open: not ended; of those mine: the caller’s turn, waiting: somebody else’s; without it everything */
                tab?: components["parameters"]["ListTab"];
                /** @description Those of which a limit that runs is over */
                overdue?: components["parameters"]["ListOverdue"];
                /** @description Those whose next limit is over before this day begins */
                dueBefore?: components["parameters"]["ListDueBefore"];
                /** @description Received on this day or later */
                receivedFrom?: components["parameters"]["ListReceivedFrom"];
                /** @description Received on this day or before */
                receivedTo?: components["parameters"]["ListReceivedTo"];
                /** @description Words that must all occur in name, address or a code; parts of words do */
                text?: components["parameters"]["ListText"];
                /** @description timeLeft: what is due first comes first; what has ended comes newest first */
                sort?: components["parameters"]["ListSort"];
                /** @description With how many there are in each tab, whatever the tab asked for */
                counts?: components["parameters"]["ListCounts"];
                /** @description In one region; 450300 is the whole city */
                region?: components["parameters"]["ListRegion"];
                /** @description Of one kind */
                kind?: components["parameters"]["ListKind"];
                /** @description In which this stage runs */
                stage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of projects */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "pj_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "code": "2602-450305-04-01-123456",
                     *           "name": "桂林样例科技有限公司",
                     *           "region": "450305",
                     *           "industry": "C3921",
                     *           "nature": "government",
                     *           "key": true,
                     *           "status": "active",
                     *           "registeredAt": "2026-03-02T01:30:00.000Z",
                     *           "due": "2026-03-02T01:30:00.000Z",
                     *           "lastDay": "2026-03-02"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ProjectSummary"][];
                        cursor?: string;
                        counts?: components["schemas"]["Counts"];
                    };
                };
            };
            304: components["responses"]["CallerHasThisPageAlready"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.register": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            /** @description Registered; its first stage begins */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "pj_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["ProjectId"];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description A project with this code is registered */
            409: components["responses"]["409"];
            /** @description Something is not right, such as a site that crosses itself */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.lostDays": {
        parameters: {
            query?: {
                region?: components["parameters"]["Region"];
                department?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By department, with the steps that were late */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "department": "natural-resources",
                     *           "days": 4.5,
                     *           "steps": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            department: string;
                            days: number;
                            steps: components["schemas"]["LostStep"][];
                        }[];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.materials": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "kind": "business-license",
                     *           "given": {
                     *             "kind": "business-license",
                     *             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *           },
                     *           "givenBy": "enterprise",
                     *           "givenAt": "2026-03-02T01:30:00.000Z"
                     *         }
                     *       ],
                     *       "uses": [
                     *         {
                     *           "kind": "business-license",
                     *           "orderId": "or_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "partner": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "purpose": "规划许可",
                     *           "at": "2026-03-02T01:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        entries: components["schemas"]["OnFile"][];
                        uses: components["schemas"]["OnFileUse"][];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.give": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenMaterials"];
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.correct": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                stage: components["parameters"]["Stage"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.divide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                stage: components["parameters"]["Stage"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phases": [
                 *         "一期：1、2号厂房",
                 *         "二期：3号厂房"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What each is called, such as its buildings: the first is p1
                     * @example [
                     *       "一期：1、2号厂房",
                     *       "二期：3号厂房"
                     *     ]
                     */
                    phases: string[];
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.redo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                stage: components["parameters"]["Stage"];
                step: components["parameters"]["StepId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resubmission"];
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.commit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                stage: components["parameters"]["Stage"];
                step: components["parameters"]["StepId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "madeBy": "李四"
                 *     }
                 */
                "application/json": {
                    madeBy: string;
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                stage: components["parameters"]["Stage"];
                step: components["parameters"]["StepId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "what": "begun"
                 *     }
                 */
                "application/json": {
                    /** @enum {unknown} */
                    what: "begun" | "done";
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.stop": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stage": "construction",
                 *       "step": "planning-permit",
                 *       "on": "2026-03-02",
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    stage: string;
                    step: components["schemas"]["StepId"];
                    on: components["schemas"]["PlainDate"];
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.restart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                term: components["parameters"]["Term"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                term: components["parameters"]["Term"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": 6
                 *     }
                 */
                "application/json": {
                    /** @description So many of the unit of its life */
                    by: number;
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.recheck": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                term: components["parameters"]["Term"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.answerOfRecheck": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                term: components["parameters"]["Term"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecheckAnswer"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.transfer": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner": {
                 *         "uscc": "91450300MA5KABCD17",
                 *         "name": "桂林样例科技有限公司",
                 *         "contact": {
                 *           "name": "张三",
                 *           "phone": "13800000000"
                 *         }
                 *       },
                 *       "reason": "资料不全"
                 *     }
                 */
                "application/json": {
                    owner: components["schemas"]["NewOwner"];
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.nameCompanion": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "partner": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *       "contact": {
                 *         "name": "张三",
                 *         "phone": "13800000000"
                 *       }
                 *     }
                 */
                "application/json": {
                    partner: components["schemas"]["PartnerId"];
                    contact: components["schemas"]["Contact"];
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.install": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstallationRequest"];
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.link": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "joint-installation",
                 *       "id": "acceptance"
                 *     }
                 */
                "application/json": {
                    /** @enum {unknown} */
                    kind: "joint-installation" | "river-approval" | "consultation" | "entitlement";
                    id: string;
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.raise": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "what": "接入点缺少通道",
                 *       "stage": "construction",
                 *       "step": "planning-permit"
                 *     }
                 */
                "application/json": {
                    what: string;
                    stage?: string;
                    step?: components["schemas"]["StepId"];
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.assign": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["ProjectId"];
                obstacle: components["parameters"]["Obstacle"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": [
                 *         "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                 *       ]
                 *     }
                 */
                "application/json": {
                    to: components["schemas"]["PartnerId"][];
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.judge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                obstacle: components["parameters"]["Obstacle"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "solved": true
                 *     }
                 */
                "application/json": {
                    solved: boolean;
                };
            };
        };
        responses: {
            200: components["responses"]["ProjectAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.receive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                obstacle: components["parameters"]["Obstacle"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Yours */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ProjectId"];
                obstacle: components["parameters"]["Obstacle"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "已协调供电部门，三日内答复。"
                 *     }
                 */
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plans */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StagePlan"][];
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "projects.publishPlan": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StagePlanInput"];
            };
        };
        responses: {
            /** @description Published */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StagePlan"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description That version is there already */
            409: components["responses"]["409"];
            /** @description The plan has faults; all of them are named */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "retention.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ErasureSummary"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "retention.request": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewErasure"];
            };
        };
        responses: {
            /** @description Under way: `GET` it for what became of each record */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureSummary"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "retention.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "retention.periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The periods in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PeriodInForce"][];
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "retention.archives": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of archives */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Archive"][];
                        cursor?: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "retention.archive": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason": components["parameters"]["AuditReason"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the document lies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *       "kind": "joint-installation",
                     *       "endedAt": "2026-03-02T01:30:00.000Z",
                     *       "archivedAt": "2026-03-02T01:30:00.000Z",
                     *       "removing": true,
                     *       "archive": {
                     *         "key": "archives/ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF.ndjson",
                     *         "version": "2026.1",
                     *         "bytes": 48213,
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "items": 42
                     *       },
                     *       "link": "https://archives.example.cn/ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *       "linkSeconds": 300
                     *     }
                     */
                    "application/json": components["schemas"]["Archive"] & {
                        /** @description The document, as NDJSON: a manifest, then a line for each item. Names nobody: who is meant stands there by reference */
                        link: string;
                        /** @description How long the link is good */
                        linkSeconds: number;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "retention.setPeriod": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                kind: "contact" | "account" | "facts" | "people" | "signatory" | "official" | "staff" | "channel" | "case";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionPeriod"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodInForce"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.deadline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RiverApprovalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Explanation"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.deadlineFile": {
        parameters: {
            query?: {
                /** @description Which limit; without it the main one */
                limit?: components["parameters"]["Limit"];
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: components["parameters"]["RiverApprovalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The clock stands still: there is no date */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description In one of these */
                status?: components["schemas"]["RiverApprovalStatus"][];
                /** @description open: not ended; of those mine: the caller’s turn, waiting: somebody else’s; without it everything */
                tab?: components["parameters"]["ListTab"];
                /** @description Those of which a limit that runs is over */
                overdue?: components["parameters"]["ListOverdue"];
                /** @description Those whose next limit is over before this day begins */
                dueBefore?: components["parameters"]["ListDueBefore"];
                /** @description Received on this day or later */
                receivedFrom?: components["parameters"]["ListReceivedFrom"];
                /** @description Received on this day or before */
                receivedTo?: components["parameters"]["ListReceivedTo"];
                /** @description Words that must all occur in name, address or a code; parts of words do */
                text?: components["parameters"]["ListText"];
                /** @description timeLeft: what is due first comes first; what has ended comes newest first */
                sort?: components["parameters"]["ListSort"];
                /** @description With how many there are in each tab, whatever the tab asked for */
                counts?: components["parameters"]["ListCounts"];
                /** @description In one region; 450300 is the whole city */
                region?: components["parameters"]["ListRegion"];
                /** @description Of one kind */
                kind?: components["parameters"]["ListKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of cases */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "ra_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *           "status": "submitted",
                     *           "activity": "tourism-facility",
                     *           "submittedAt": "2026-03-02T01:30:00.000Z",
                     *           "region": "450305",
                     *           "silentDepartments": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["RiverApprovalSummary"][];
                        cursor?: string;
                        counts?: components["schemas"]["Counts"];
                    };
                };
            };
            304: components["responses"]["CallerHasThisPageAlready"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.submit": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRiverApproval"];
            };
        };
        responses: {
            /** @description Taken: inside, with level, limits and conditions; or outside, and where to go */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiverApprovalSubmitted"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The caller has no such project */
            404: components["responses"]["404"];
            /** @description The window is not open yet; or the project has ended, or has as many cases as it may have */
            409: components["responses"]["409"];
            /** @description Prohibited there, by which provision; or a site that crosses itself, and the like */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiverLimits"];
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.rules": {
        parameters: {
            query?: {
                version?: components["parameters"]["Version"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version asked for, or the one in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiverRulesPublished"];
                };
            };
            /** @description There is no such version */
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.publishRules": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiverRules"];
            };
        };
        responses: {
            /** @description Published */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiverRulesPublished"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There are as many versions as there may be */
            409: components["responses"]["409"];
            /** @description It has gaps, or names what is not there; all faults are named */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By the rules in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiverForms"];
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiverSiteCheck"];
            };
        };
        responses: {
            /** @description By the rules and areas in force; nothing is promised by it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiverSiteChecked"];
                };
            };
            /** @description The site is not valid, or there is no such activity */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.decisions": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of decisions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicRiverDecision"][];
                        cursor?: string;
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The areas */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtectedAreas"];
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.replaceAreas": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "FeatureCollection",
                 *       "official": true,
                 *       "effectiveFrom": "2026-03-02",
                 *       "publisher": {
                 *         "zh": "桂林样例",
                 *         "en": "Sample"
                 *       },
                 *       "source": {
                 *         "zh": "桂林样例",
                 *         "en": "Sample"
                 *       },
                 *       "crs": "EPSG:4490",
                 *       "features": [
                 *         {
                 *           "type": "Feature",
                 *           "properties": {
                 *             "id": "acceptance",
                 *             "name": {
                 *               "zh": "桂林样例",
                 *               "en": "Sample"
                 *             },
                 *             "level": "city"
                 *           },
                 *           "geometry": {
                 *             "type": "Polygon",
                 *             "coordinates": [
                 *               [
                 *                 [
                 *                   110.31,
                 *                   110.31
                 *                 ]
                 *               ]
                 *             ]
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "FeatureCollection";
                    official: boolean;
                    effectiveFrom: components["schemas"]["PlainDate"];
                    /** @description The public body that publishes them */
                    publisher?: components["schemas"]["Title"];
                    source: components["schemas"]["Title"];
                    /** @constant */
                    crs: "EPSG:4490";
                    features: components["schemas"]["ProtectedArea"][];
                };
            };
        };
        responses: {
            /** @description Published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtectedAreas"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description An area is not valid; all faults are named */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RiverApprovalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiverApproval"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.supplement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RiverApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenMaterials"];
            };
        };
        responses: {
            200: components["responses"]["CaseAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.correct": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RiverApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            200: components["responses"]["CaseAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.restate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RiverApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiverRestatement"];
            };
        };
        responses: {
            200: components["responses"]["CaseAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            /** @description Something is not right, such as a site that crosses itself */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RiverApprovalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CaseAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.meet": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["RiverApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpertMeeting"];
            };
        };
        responses: {
            200: components["responses"]["CaseAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.decide": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["RiverApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRiverDecision"];
            };
        };
        responses: {
            200: components["responses"]["CaseAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.republish": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["RiverApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiverPublicationChange"];
            };
        };
        responses: {
            /** @description What anybody may read from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRiverDecision"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description It is not published, or withdrawn already */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RiverApprovalId"];
                number: components["parameters"]["Number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CaseAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "river-approvals.confirm": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["RiverApprovalId"];
                number: components["parameters"]["Number"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fulfilled": true
                 *     }
                 */
                "application/json": {
                    fulfilled: boolean;
                };
            };
        };
        responses: {
            200: components["responses"]["CaseAsItNowIs"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "sandbox.apply": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "services": [
                 *         {
                 *           "service": "water",
                 *           "dailyUseM3": 50,
                 *           "pipeDiameterMm": 100
                 *         }
                 *       ],
                 *       "site": {
                 *         "region": "450305",
                 *         "address": "七星区样例路 1 号"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description What is applied for; at least one service is to be the caller’s */
                    services: components["schemas"]["ServiceRequest"][];
                    /**
                     * @default {
                     *       "region": "450300",
                     *       "address": "沙箱路 1 号"
                     *     }
                     */
                    site?: {
                        region: components["schemas"]["Region"];
                        address: string;
                    };
                };
            };
        };
        responses: {
            /** @description The case with its orders */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxCase"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is no sandbox on this stage */
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            /** @description None of the services is the caller’s */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "sandbox.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxCase"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is no such case, or no sandbox on this stage */
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "sandbox.move": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "correct",
                 *       "note": "已补充总平面图。",
                 *       "materials": [
                 *         {
                 *           "kind": "business-license",
                 *           "reference": "GL-2026-000123"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "correct";
                    /** @default 沙箱：已按要求补正 */
                    note?: string;
                    /**
                     * @description What the applicant supplies
                     * @default []
                     */
                    materials?: {
                        kind: string;
                        reference: string;
                    }[];
                } | {
                    /** @enum {unknown} */
                    type: "withdraw" | "make-late";
                } | {
                    /** @constant */
                    type: "schedule-survey";
                    surveyOn: components["schemas"]["PlainDate"];
                } | {
                    /** @constant */
                    type: "let-pass";
                    workingDays: number;
                };
            };
        };
        responses: {
            /** @description The case after the move */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxCase"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is no such case, or no sandbox on this stage */
            404: components["responses"]["404"];
            /** @description No order of the case allows this now */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "service-items.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items, each in the version in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceItemSummary"][];
                        cursor?: string;
                    };
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "service-items.show": {
        parameters: {
            query?: {
                version?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version asked for, or the one in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceItem"];
                };
            };
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "service-items.publish": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceItemChange"];
            };
        };
        responses: {
            /** @description Published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceItem"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is another version than the one named in `replaces` */
            412: components["responses"]["412"];
            /** @description The plan cannot be published (plan-refused), each fault with its place */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.endpoints": {
        parameters: {
            query?: {
                /** @description The id of a partner, or the USCC of an enterprise: for operators, who must say whose */
                recipient?: components["parameters"]["Recipient"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoints; none where the recipient works by its inbox and its feed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "pausedAfter": {
                     *         "hours": 24,
                     *         "failures": 12
                     *       }
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["WebhookEndpoint"][];
                        /** @description Nothing taken for so many hours, and so many attempts failed, a minute or more apart */
                        pausedAfter: {
                            hours: number;
                            failures: number;
                        };
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.addEndpoint": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://utility.example.cn/liban",
                 *       "types": [
                 *         "order.created"
                 *       ]
                 *     }
                 */
                "application/json": {
                    url: components["schemas"]["EndpointUrl"];
                    /** @description The types of events that are sent there */
                    types: components["schemas"]["EventType"][];
                };
            };
        };
        responses: {
            /** @description It is there already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Added; its secret is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "main",
                     *       "url": "https://utility.example.cn/liban",
                     *       "status": "active",
                     *       "secret": "whsec_c2FtcGxlLXNlY3JldC1vZi10aGUtZG9jcw=="
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookEndpoint"] & {
                        secret: string;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There are as many as there may be, or one of that address for other types */
            409: components["responses"]["409"];
            /** @description The address may not be reached, or an enterprise chose what only partners are sent */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.changeEndpoint": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["WebhookEndpointName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://utility.example.cn/liban",
                 *       "types": [
                 *         "order.created"
                 *       ]
                 *     }
                 */
                "application/json": {
                    url: components["schemas"]["EndpointUrl"];
                    /** @description Not for `main`, which is sent everything */
                    types?: components["schemas"]["EventType"][];
                };
            };
        };
        responses: {
            200: components["responses"]["AsItIsNow"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is no such endpoint */
            404: components["responses"]["404"];
            /** @description Another endpoint has that address */
            409: components["responses"]["409"];
            /** @description The address may not be reached, or `main` was given types */
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.removeEndpoint": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["WebhookEndpointName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is away */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.rotateEndpointSecret": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["WebhookEndpointName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["NewSecretShownThisOnce"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is no such endpoint */
            404: components["responses"]["404"];
            /** @description The secret before the last rotation still signs: end it first */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.endEndpointSecret": {
        parameters: {
            query?: {
                /** @description The id of a partner, or the USCC of an enterprise: for operators, who must say whose */
                recipient?: components["parameters"]["Recipient"];
            };
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["WebhookEndpointName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest secret signs alone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is no such endpoint */
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.testEndpoint": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["WebhookEndpointName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wd_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                     *       "taken": true,
                     *       "ms": 184,
                     *       "resumed": true
                     *     }
                     */
                    "application/json": {
                        /** @description Its `webhook-id` */
                        id: components["schemas"]["DeliveryId"];
                        /** @description Whether it was answered with 2xx */
                        taken: boolean;
                        ms: number;
                        /** @description The answer's status code */
                        answer?: number;
                        failure?: components["schemas"]["SendFailure"];
                        /** @description The first 500 bytes of the answer */
                        said?: string;
                        /** @description Whether a paused endpoint goes on by it */
                        resumed: boolean;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is no such endpoint */
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.resumeEndpoint": {
        parameters: {
            query?: {
                /** @description The id of a partner, or the USCC of an enterprise: for operators, who must say whose */
                recipient?: components["parameters"]["Recipient"];
            };
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["WebhookEndpointName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AsItIsNow"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is no such endpoint */
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.replayEndpoint": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days
                 * @example 7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["WebhookEndpointName"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "type": "order.accepted",
                 *       "since": "2026-03-02T01:30:00.000Z",
                 *       "until": "2026-03-02T01:30:00.000Z",
                 *       "dryRun": true,
                 *       "limit": 15,
                 *       "cursor": "eyJwayI6Im9yZGVycyJ9"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayPeriod"] & {
                    /** @description The type of the event */
                    type?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["WhatBecameOfEachThatFitsTheFilte"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description There is no such endpoint */
            404: components["responses"]["404"];
            /** @description The endpoint is paused or is catching up */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.events": {
        parameters: {
            query?: {
                /** @description The last sequence the caller has; 0 for none */
                after?: number;
                limit?: number;
                /** @description Of which endpoint; `main` is told everything, `sandbox` what is played for the caller */
                endpoint?: components["parameters"]["Endpoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events that follow; none when the caller has them all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "type": "order.accepted",
                     *           "timestamp": "2026-03-02T01:30:00.000Z",
                     *           "sequence": 42,
                     *           "data": {},
                     *           "id": "wd_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                     *         }
                     *       ],
                     *       "after": 42
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["FeedEvent"][];
                        /** @description What to ask for next */
                        after: number;
                    };
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.list": {
        parameters: {
            query?: {
                /** @description How many a page holds at most */
                limit?: components["parameters"]["PageSize"];
                /** @description `cursor` of the page before; none for the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description In one of these */
                status?: ("pending" | "delivered" | "held" | "dead" | "disabled" | "inbox")[];
                /** @description open: not ended; of those mine: the caller’s turn, waiting: somebody else’s; without it everything */
                tab?: components["parameters"]["ListTab"];
                /** @description Those of which a limit that runs is over */
                overdue?: components["parameters"]["ListOverdue"];
                /** @description Those whose next limit is over before this day begins */
                dueBefore?: components["parameters"]["ListDueBefore"];
                /** @description Received on this day or later */
                receivedFrom?: components["parameters"]["ListReceivedFrom"];
                /** @description Received on this day or before */
                receivedTo?: components["parameters"]["ListReceivedTo"];
                /** @description Words that must all occur in name, address or a code; parts of words do */
                text?: components["parameters"]["ListText"];
                /** @description timeLeft: what is due first comes first; what has ended comes newest first */
                sort?: components["parameters"]["ListSort"];
                /** @description With how many there are in each tab, whatever the tab asked for */
                counts?: components["parameters"]["ListCounts"];
                /** @description Of one partner */
                partner?: components["parameters"]["ListPartner"];
                /** @description Of one kind */
                kind?: components["parameters"]["ListKind"];
                /** @description The id of a partner, or the USCC of an enterprise: for operators, who must say whose */
                recipient?: components["parameters"]["Recipient"];
                /** @description Of which endpoint; `main` is told everything, `sandbox` what is played for the caller */
                endpoint?: components["parameters"]["Endpoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": []
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["DeliverySummary"][];
                        cursor?: string;
                        counts?: components["schemas"]["Counts"];
                    };
                };
            };
            304: components["responses"]["CallerHasThisPageAlready"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.replay": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason"?: components["parameters"]["AuditReasonIfAny"];
            };
            path: {
                id: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On its way again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliverySummary"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description Its first attempt is still to come, its recipient has no endpoint, or the endpoint is paused */
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "webhooks.replayAll": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one
                 * @example Reported%20by%20the%20partner
                 */
                "Audit-Reason": components["parameters"]["AuditReason"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "status": "pending",
                 *       "recipient": "pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *       "type": "order.accepted",
                 *       "error": "timeout",
                 *       "since": "2026-03-02T01:30:00.000Z",
                 *       "until": "2026-03-02T01:30:00.000Z",
                 *       "dryRun": true,
                 *       "limit": 15,
                 *       "cursor": "eyJwayI6Im9yZGVycyJ9"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayPeriod"] & {
                    /**
                     * @default dead
                     * @enum {unknown}
                     */
                    status?: "pending" | "dead" | "disabled";
                    /** @description As in the list */
                    recipient?: string;
                    /** @description The type of the event */
                    type?: string;
                    /** @description What became of the last attempt: a failure such as `timeout`, or a status such as `503` */
                    error?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["WhatBecameOfEachThatFitsTheFilte"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    "event.order": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"] & ({
                    /** @constant */
                    type: "order.created";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        kind: components["schemas"]["OrderKind"];
                        /** @description The case the order is part of */
                        subject: {
                            kind: string;
                            id: string;
                        };
                        /** @description What is asked for, as the kind of order says */
                        request: {
                            [key: string]: unknown;
                        };
                    };
                } | {
                    /** @constant */
                    type: "order.corrected";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        note: string;
                        materials: unknown[];
                    };
                } | {
                    /** @constant */
                    type: "order.changed";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        /** @description What is asked for now */
                        request: {
                            [key: string]: unknown;
                        };
                    };
                } | {
                    /** @enum {unknown} */
                    type: "order.contract-answered" | "order.contract-contradicted" | "order.call-back-answered" | "order.call-back-unsatisfied" | "order.emergency-answered" | "order.paused" | "order.continued" | "order.withdrawn";
                    data: components["schemas"]["OrderNews"];
                } | {
                    /** @constant */
                    type: "order.survey-scheduled";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        /**
                         * Format: date
                         * @description A day in Asia/Shanghai
                         */
                        surveyOn: string;
                        site: {
                            [key: string]: unknown;
                        };
                    };
                } | {
                    /** @constant */
                    type: "order.phases-changed";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        /** @description All as they are now */
                        phases: {
                            id: string;
                            name: string;
                        }[];
                    };
                } | {
                    /** @constant */
                    type: "order.term-changed";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        /**
                         * Format: date
                         * @description Its last day, in Asia/Shanghai
                         */
                        until: string;
                    };
                } | {
                    /** @constant */
                    type: "order.approvals-answered";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        /**
                         * @description cleared: works may begin
                         * @enum {unknown}
                         */
                        outcome: "cleared" | "refused";
                        answers: {
                            matter: string;
                            status: string;
                        }[];
                    };
                } | {
                    /** @enum {unknown} */
                    type: "order.overdue" | "order.due-soon" | "order.escalated";
                    data: components["schemas"]["OrderLimitNews"];
                } | {
                    /** @constant */
                    type: "order.accepted-by-law";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        /** @description When the time to tell was over */
                        at: components["schemas"]["Instant"];
                        /** @description From when on it counts as accepted */
                        asOf: components["schemas"]["Instant"];
                    };
                } | {
                    /** @constant */
                    type: "order.suspension-ended";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        at: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                    };
                } | {
                    /** @constant */
                    type: "order.deadline-moved";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        /** @description Each limit that has moved */
                        limits: {
                            /** @description The limit's name, e.g. `acceptance` */
                            limit: string;
                            from: components["schemas"]["Instant"];
                            to: components["schemas"]["Instant"];
                            /** @description A calendar notice is still to come that may move the moment */
                            provisional?: boolean;
                        }[];
                    };
                });
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.application": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-03-02T01:30:00.000Z",
                 *       "sequence": 42,
                 *       "type": "application.submitted",
                 *       "data": {
                 *         "subject": {
                 *           "kind": "joint-installation",
                 *           "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                 *         },
                 *         "title": "研发投入补助",
                 *         "body": "请确认收款账户。"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Event"] & {
                    /** @enum {unknown} */
                    type: "application.submitted" | "application.documents-missing" | "application.documents-due-soon" | "application.documents-complete" | "application.suspended-incomplete" | "application.ended-incomplete" | "application.survey-agreed" | "application.plan-ready" | "application.contract-offered" | "application.contract-signed" | "application.fees-recorded" | "application.line-planned" | "application.line-answered" | "application.waiting-for-name" | "application.call-back-recorded" | "application.connected" | "application.phase-begun" | "application.phase-connected" | "application.inspection-failed" | "application.temporary-supplied" | "application.temporary-ends" | "application.temporary-ended" | "application.opinion" | "application.handed-over" | "application.overdue" | "application.escalated" | "application.completed" | "application.stage-ended" | "application.cancelled" | "application.transferred" | "application.partly-completed" | "application.rejected" | "application.resumed" | "application.accepted" | "application.accepted-by-law" | "application.to-correct" | "application.not-accepted" | "application.suspended" | "application.suspension-ended" | "application.deadline-moved" | "application.extended";
                    data: components["schemas"]["ApplicationNews"];
                };
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.commitment": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-03-02T01:30:00.000Z",
                 *       "sequence": 42,
                 *       "type": "commitment.broken",
                 *       "data": {
                 *         "subject": {
                 *           "kind": "joint-installation",
                 *           "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                 *         },
                 *         "title": "研发投入补助",
                 *         "body": "请确认收款账户。"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Event"] & {
                    /** @enum {unknown} */
                    type: "commitment.broken" | "commitment.mended" | "commitment.revoked";
                    data: components["schemas"]["ApplicationNews"];
                };
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.consultation": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"] & ({
                    /** @enum {unknown} */
                    type: "consultation.due-soon" | "consultation.deadline-moved" | "consultation.still-open";
                    data: components["schemas"]["OpenLetterNews"];
                } | {
                    /** @enum {unknown} */
                    type: "consultation.replied" | "consultation.deemed-consent";
                    data: components["schemas"]["LetterNews"];
                } | {
                    /** @constant */
                    type: "consultation.remarked";
                    data: {
                        orderId: components["schemas"]["OrderId"];
                        subject: components["schemas"]["ConsultationSubject"];
                        status: string;
                        said: Record<string, never>;
                    };
                });
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.project": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-03-02T01:30:00.000Z",
                 *       "sequence": 42,
                 *       "type": "project.waiting-for-name",
                 *       "data": {
                 *         "projectId": "pj_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *         "stage": "construction",
                 *         "title": "研发投入补助",
                 *         "body": "请确认收款账户。"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Event"] & {
                    /** @constant */
                    type: "project.waiting-for-name";
                    data: {
                        projectId: string;
                        stage: string;
                        title: string;
                        /** @description In Chinese */
                        body: string;
                    };
                };
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.obstacle": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-03-02T01:30:00.000Z",
                 *       "sequence": 42,
                 *       "type": "obstacle.assigned",
                 *       "data": {
                 *         "projectId": "pj_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *         "obstacleId": "ob_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *         "what": "接入点缺少通道"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Event"] & {
                    /** @enum {unknown} */
                    type: "obstacle.assigned" | "obstacle.received" | "obstacle.answered" | "obstacle.contested" | "obstacle.escalated" | "obstacle.confirmed" | "obstacle.dropped" | "obstacle.lapsed";
                    data: components["schemas"]["ObstacleNews"];
                };
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.river": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-03-02T01:30:00.000Z",
                 *       "sequence": 42,
                 *       "type": "river.waiting-for-name",
                 *       "data": {
                 *         "caseId": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Event"] & {
                    /** @enum {unknown} */
                    type: "river.waiting-for-name" | "river.decided" | "river.department-silent" | "river.expert-review-outlasted" | "river.prohibited" | "river.overdue" | "river.obligation-overdue" | "river.obligation-fulfilled" | "river.obligation-open";
                    data: components["schemas"]["RiverNews"];
                };
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.entitlement": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"] & ({
                    /** @enum {unknown} */
                    type: "entitlement.awaiting-confirmation" | "entitlement.confirmed" | "entitlement.payment-ordered" | "entitlement.account-changed" | "entitlement.confirmation-due-soon" | "entitlement.queued" | "entitlement.lapsed" | "entitlement.refused" | "entitlement.granted" | "entitlement.paid" | "entitlement.payment-refused" | "entitlement.payment-returned" | "entitlement.recovery" | "entitlement.waiting-for-name" | "entitlement.plan-broken";
                    data: components["schemas"]["EntitlementNews"];
                } | {
                    /** @constant */
                    type: "entitlement.overdue-notice";
                    data: {
                        entitlementId: string;
                        title: string;
                        /** @description In Chinese */
                        body: string;
                        sequence: number;
                        dueOn: components["schemas"]["PlainDate"];
                        /** @description Working days, today included */
                        daysOverdue: number;
                        /** @description What is still to be paid */
                        fen: number;
                        /** @description Null when the department has given none */
                        statement: Record<string, never> | null;
                        nextNoticeOn: components["schemas"]["PlainDate"];
                    };
                });
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.enterprise": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-03-02T01:30:00.000Z",
                 *       "sequence": 42,
                 *       "type": "enterprise.account-changed",
                 *       "data": {
                 *         "title": "研发投入补助",
                 *         "body": "请确认收款账户。"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Event"] & {
                    /** @constant */
                    type: "enterprise.account-changed";
                    data: {
                        title: string;
                        /** @description In Chinese */
                        body: string;
                    };
                };
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.overdue": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-03-02T01:30:00.000Z",
                 *       "sequence": 42,
                 *       "type": "overdue.statement-wanted",
                 *       "data": {
                 *         "entitlementId": "en_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *         "sequence": 42
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Event"] & {
                    /** @constant */
                    type: "overdue.statement-wanted";
                    data: {
                        entitlementId: string;
                        sequence: number;
                    };
                };
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.personal-data": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-03-02T01:30:00.000Z",
                 *       "sequence": 42,
                 *       "type": "personal-data.erased",
                 *       "data": {
                 *         "title": "研发投入补助",
                 *         "body": "请确认收款账户。",
                 *         "erasureId": "er_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *         "erased": 14,
                 *         "stored-only": 0,
                 *         "deferred": 0
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Event"] & {
                    /** @constant */
                    type: "personal-data.erased";
                    data: {
                        title: string;
                        /** @description In Chinese */
                        body: string;
                        erasureId: string;
                        erased: number;
                        "stored-only": number;
                        deferred: number;
                    };
                };
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
    "event.file": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Of this event and recipient, the same in every attempt: take it once
                 * @example wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes
                 * @example 1796083200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-03-02T01:30:00.000Z",
                 *       "sequence": 42,
                 *       "type": "file.refused",
                 *       "data": {
                 *         "title": "研发投入补助",
                 *         "body": "请确认收款账户。",
                 *         "fileId": "fl_01KA3Q6Z8M4T2V9XB5N7C1D0EF",
                 *         "subject": {
                 *           "kind": "joint-installation",
                 *           "id": "ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF"
                 *         },
                 *         "refusal": "infected"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Event"] & {
                    /** @constant */
                    type: "file.refused";
                    data: {
                        title: string;
                        /** @description In Chinese */
                        body: string;
                        fileId: string;
                        subject: {
                            kind: string;
                            id: string;
                        };
                        /** @description infected, unscannable, wrong-type, wrong-content or case-ended */
                        refusal: string;
                    };
                };
            };
        };
        responses: {
            "2XX": components["responses"]["Taken"];
        };
    };
}
