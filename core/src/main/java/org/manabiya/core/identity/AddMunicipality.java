package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.people.Person;
import org.manabiya.core.people.RoleRow;

/** Takes a municipality into the installation, with the first ICT officer of its board, who brings in the roster. */
@Dependent
public class AddMunicipality {
    private static final int LONGEST = 200;

    /**
     * What the operator knows at that moment.
     *
     * @param code 教育委員会コード, six digits, or blank while unknown
     * @param login the ICT officer's, usually an address of the board
     */
    public record Wish(String code, String name, String familyName, String givenName, String login) {}

    private final EntityManager em;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public AddMunicipality(
            @Core EntityManager em, Municipalities municipalities, Accounts accounts, Audit audit, Clock clock) {
        this.em = em;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds it.
     *
     * @return the ICT officer's first password, shown once
     * @throws Refusal INVALID for a missing name or a code that is none, CONFLICT for a code in use
     */
    @Transactional
    public String add(Wish wish) {
        var code = wish.code() == null || wish.code().isBlank()
                ? null
                : wish.code().strip();
        if (code != null && !code.matches("[0-9]{6}")) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.municipality.code");
        }
        if (code != null && municipalities.all().stream().anyMatch(m -> code.equals(m.code()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "identity.municipality.known");
        }
        var login = text(wish.login()).toLowerCase(Locale.ROOT);
        var municipality = municipalities.add(code, text(wish.name()));
        em.flush();
        var now = clock.instant();
        var officer = new Person(municipality.id(), text(wish.familyName()), text(wish.givenName()), login, now);
        em.persist(officer);
        // Without relations the provider does not know which row must stand first.
        em.flush();
        em.persist(new RoleRow(officer, null, "boardIct", LocalDate.now(clock), now));
        accounts.add(Account.ofPerson(municipality.id(), officer.id(), login, now));
        audit.record("municipality.add", "municipality", municipality.id(), null, municipality.name());
        return accounts.resetPassword(officer.id());
    }

    private static String text(String typed) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.municipality.missing", LONGEST);
        }
        return typed.strip();
    }
}
