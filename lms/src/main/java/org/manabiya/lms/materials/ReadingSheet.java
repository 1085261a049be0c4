package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.people.People;

/** Who of the class has opened what of a handout and who has not yet: three statements whatever the class. */
@Dependent
public class ReadingSheet {
    /** The class of today by 出席番号, and the items that each pupil should open. */
    public record Sheet(List<Handouts.Item> items, List<Row> rows) {
        /** How many pupils have opened every item. */
        public long complete() {
            return rows.stream()
                    .filter(row -> row.openings().size() == items.size())
                    .count();
        }

        /** How many pupils have opened the item. */
        public long opened(UUID item) {
            return rows.stream().filter(row -> row.openings().containsKey(item)).count();
        }
    }

    /** A pupil and what the pupil has opened, by item; an item not opened yet is not in it. */
    public record Row(People.Pupil pupil, Map<UUID, Opening> openings) {}

    private final Handouts handouts;
    private final Openings openings;
    private final People people;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ReadingSheet(Handouts handouts, Openings openings, People people, Caller caller, Clock clock) {
        this.handouts = handouts;
        this.openings = openings;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The sheet of a handout for the teacher who gave it, while the class is still the teacher's: it names pupils.
     *
     * @throws Refusal NOT_FOUND when it is not
     */
    public Sheet of(Handout handout) {
        caller.require(Permission.MATERIAL_PROGRESS, handout.place());
        caller.require(
                Permission.MATERIAL_HAND_OUT,
                Place.inClass(handout.municipalityId(), handout.schoolId(), handout.classId()));
        var byPupil = openings.of(handout.id()).stream()
                .collect(
                        Collectors.groupingBy(Opening::pupilId, Collectors.toMap(Opening::itemId, opening -> opening)));
        var rows = people.pupilsOf(handout.classId(), LocalDate.now(clock)).stream()
                .map(pupil -> new Row(pupil, byPupil.getOrDefault(pupil.id(), Map.of())))
                .toList();
        return new Sheet(handouts.items(handout.id()), rows);
    }
}
