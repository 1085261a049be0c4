package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.people.People;
import org.manabiya.mdm.lending.Consents;
import org.manabiya.portal.page.Page;

/** A guardian's first page: the children, and the way to send a notice for each. */
@Dependent
class GuardianHome implements Home {
    /** More children than anybody has. */
    private static final int MOST = 20;

    private final Page page;
    private final Caller caller;
    private final People people;
    private final Consents consents;
    private final Models models;

    @Inject
    GuardianHome(Page page, Caller caller, People people, Consents consents, Models models) {
        this.page = page;
        this.caller = caller;
        this.people = people;
        this.consents = consents;
        this.models = models;
    }

    @Override
    public boolean isCallers() {
        return page.forGuardian();
    }

    @Override
    public String show() {
        models.put(
                "children",
                people.search(caller.reach(Permission.PERSON_SEE), "", "student", 0, MOST)
                        .lines());
        models.put("takeHome", consents.present(caller.municipality()).isPresent());
        return "home/guardian.jte";
    }
}
