package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.util.Comparator;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.portal.page.JteViewEngine;
import org.manabiya.portal.page.Page;

/** The first page of everybody who works at a school, at the board or for the installation: the cards of their duties. */
@Dependent
class StaffHome implements Home {
    private final Caller caller;
    private final Page page;
    private final Today today;
    private final Instance<HomeCard> cards;
    private final JteViewEngine views;
    private final Models models;

    @Inject
    StaffHome(
            Caller caller, Page page, Today today, @Any Instance<HomeCard> cards, JteViewEngine views, Models models) {
        this.caller = caller;
        this.page = page;
        this.today = today;
        this.cards = cards;
        this.views = views;
        this.models = models;
    }

    @Override
    public boolean isCallers() {
        return !caller.is(Role.PUPIL) && !page.forGuardian();
    }

    @Override
    public String show() {
        models.put("schoolDay", today.isSchoolDay());
        models.put(
                "cards",
                cards.stream()
                        .sorted(Comparator.comparing(HomeCard::rank))
                        .map(HomeCard::part)
                        .flatMap(Optional::stream)
                        .map(part -> views.part(part.view(), part.models()))
                        .toList());
        return "home/staff.jte";
    }
}
