package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Role;
import org.manabiya.core.people.People;
import org.manabiya.core.people.Person;
import org.manabiya.core.text.Kana;
import org.manabiya.lms.materials.Handouts;
import org.manabiya.portal.lms.Desk;

/** A pupil's first page: the desk, with the one thing to do now. */
@Dependent
class PupilHome implements Home {
    private final Caller caller;
    private final Handouts handouts;
    private final People people;
    private final Models models;

    @Inject
    PupilHome(Caller caller, Handouts handouts, People people, Models models) {
        this.caller = caller;
        this.handouts = handouts;
        this.people = people;
        this.models = models;
    }

    @Override
    public boolean isCallers() {
        return caller.is(Role.PUPIL);
    }

    @Override
    public String show() {
        models.put("desk", Desk.of(handouts.received(caller.person(), caller.reach(Permission.MATERIAL_OPEN))));
        // By the roster's kana: a dictionary would guess at a name.
        models.put(
                "name",
                people.find(caller.person())
                        .map(Person::kanaGiven)
                        .map(Kana::toHiragana)
                        .orElse(""));
        return "home/pupil.jte";
    }
}
