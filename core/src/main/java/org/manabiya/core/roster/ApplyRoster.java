package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Accounts;

/** A roster that somebody has looked at is applied for that person, and written down as that person's act. */
@Dependent
public class ApplyRoster {

    private final RosterImport rosterImport;
    private final Accounts accounts;
    private final Audit audit;

    @Inject
    public ApplyRoster(RosterImport rosterImport, Accounts accounts, Audit audit) {
        this.rosterImport = rosterImport;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @throws Refusal as {@link RosterImport#apply} */
    @Transactional
    public void apply(UUID account, UUID city, UUID importId, boolean confirmed, Progress progress) {
        ImportReport report = rosterImport.apply(city, importId, confirmed, progress);
        audit.recordJob(
                accounts.find(account).orElseThrow(Refusal::notFound),
                "roster.import",
                "import",
                importId,
                report.words());
    }
}
