package org.manabiya.mdm.places;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.places.DevicePlace.Kind;

/**
 * The tree of places: board, schools, rooms, carts. The board's place has the municipality's id and a school's place the school's, so
 * that every unit has a place from the start and no school must be entered twice.
 */
@Dependent
public class DevicePlaces {
    /** A place of the tree with those in it; {@code kind} is BOARD, SCHOOL, ROOM or CART. */
    public record Node(UUID id, String kind, String name, List<Node> places) {}

    private final EntityManager em;
    private final Schools schools;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public DevicePlaces(@Mdm EntityManager em, Schools schools, Audit audit, Clock clock) {
        this.em = em;
        this.schools = schools;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<DevicePlace> find(UUID id) {
        return Optional.ofNullable(em.find(DevicePlace.class, id));
    }

    /** The rooms and carts within reach, by name; one statement. */
    public List<DevicePlace> rooms(Reach reach) {
        return em.createQuery(
                        """
                        select p from DevicePlace p where p.municipalityId = :m and (:whole = true or p.schoolId in :schools)
                        order by p.name, p.id
                        """,
                        DevicePlace.class)
                .setParameter("m", reach.municipality())
                .setParameter("whole", reach.wholeMunicipality())
                .setParameter("schools", reach.schoolsOrNone())
                .getResultList();
    }

    /** The tree within reach: the board first where the whole municipality is reached, then the schools; two statements. */
    public List<Node> tree(Reach reach) {
        List<DevicePlace> rooms = rooms(reach);
        List<Node> top = new ArrayList<>();
        if (reach.wholeMunicipality()) {
            top.add(new Node(reach.municipality(), "BOARD", null, within(rooms, null, null)));
        }
        schools.lines(reach)
                .forEach(school ->
                        top.add(new Node(school.id(), "SCHOOL", school.name(), within(rooms, school.id(), null))));
        return top;
    }

    private static List<Node> within(List<DevicePlace> rooms, UUID school, UUID parent) {
        return rooms.stream()
                .filter(place -> Objects.equals(place.schoolId(), school))
                .filter(place -> Objects.equals(place.parentId(), parent))
                .map(place ->
                        new Node(place.id(), place.kind().name(), place.name(), within(rooms, school, place.id())))
                .toList();
    }

    /**
     * The spot that an id names: the municipality's for the board, a school's, a room's or a cart's.
     *
     * @throws Refusal NOT_FOUND when the municipality has no such place
     */
    public Spot spot(UUID municipality, UUID id) {
        if (municipality.equals(id)) {
            return Spot.atBoard(municipality);
        }
        DevicePlace room = em.find(DevicePlace.class, id);
        if (room != null) {
            if (!room.municipalityId().equals(municipality)) {
                throw Refusal.notFound();
            }
            return new Spot(municipality, room.schoolId(), id);
        }
        return schools.ofMunicipality(municipality).stream()
                .filter(school -> school.isSchool() && school.id().equals(id))
                .findFirst()
                .map(school -> Spot.atSchool(municipality, id))
                .orElseThrow(Refusal::notFound);
    }

    /** Adds a room or cart at a place (board, school or, for a cart, room). */
    @Transactional
    public DevicePlace add(UUID municipality, UUID within, Kind kind, String name) {
        Spot spot = spot(municipality, within);
        DevicePlace parent = spot.room() == null ? null : em.find(DevicePlace.class, spot.room());
        DevicePlace place = new DevicePlace(kind, spot, parent, Entered.required(name, 100, "mdm.place.nameMissing"));
        em.persist(place);
        em.flush();
        audit.record("device.place", "place", place.id(), null, place.name());
        return place;
    }

    @Transactional
    public void rename(UUID id, String name) {
        DevicePlace place = find(id).orElseThrow(Refusal::notFound);
        String before = place.name();
        place.rename(Entered.required(name, 100, "mdm.place.nameMissing"));
        audit.record("device.place", "place", id, before, place.name());
    }

    /**
     * Sets a room or cart somewhere else of its municipality. Within its school it goes with all that stands in it; to another school,
     * or to the board, only empty, because each unit goes there by a step of its own.
     *
     * @param within board, school or, for a cart, room
     * @throws Refusal CONFLICT for another school while units or carts stand in it, or somebody has reserved it
     */
    @Transactional
    public void move(UUID id, UUID within) {
        DevicePlace place = find(id).orElseThrow(Refusal::notFound);
        Spot spot = spot(place.municipalityId(), within);
        if (!Objects.equals(place.schoolId(), spot.school())) {
            requireEmpty(id);
            requireUnreserved(id);
        }
        DevicePlace room = spot.room() == null ? null : em.find(DevicePlace.class, spot.room());
        String before = above(place);
        place.standIn(spot, room);
        em.flush();
        audit.record("device.place", "place", id, before, above(place));
    }

    /** What it stands in, by name. */
    private String above(DevicePlace place) {
        if (place.parentId() != null) {
            return em.find(DevicePlace.class, place.parentId()).name();
        }
        return schools.ofMunicipality(place.municipalityId()).stream()
                .filter(school -> school.id().equals(place.schoolId()))
                .map(School::name)
                .findFirst()
                .orElse("BOARD");
    }

    private void requireUnreserved(UUID cart) {
        long reservations = em.createQuery(
                        """
                        select count(r) from Reservation r where r.cartId = :id and r.until > :now
                          and (r.state = org.manabiya.mdm.lending.Reservation.State.ASKED
                            or r.state = org.manabiya.mdm.lending.Reservation.State.APPROVED)
                        """,
                        Long.class)
                .setParameter("id", cart)
                .setParameter("now", clock.instant())
                .getSingleResult();
        if (reservations > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.place.reserved", reservations);
        }
    }

    private void requireEmpty(UUID id) {
        long units = count("select count(d) from Device d where d.placeId = :id", id);
        long inside = count("select count(p) from DevicePlace p where p.parentId = :id", id);
        if (units + inside > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.place.notEmpty", units + inside);
        }
    }

    /** @throws Refusal while units or carts stand in it */
    @Transactional
    public void remove(UUID id) {
        DevicePlace place = find(id).orElseThrow(Refusal::notFound);
        requireEmpty(id);
        em.remove(place);
        audit.record("device.place", "place", id, place.name(), null);
    }

    private long count(String query, UUID id) {
        return em.createQuery(query, Long.class).setParameter("id", id).getSingleResult();
    }
}
