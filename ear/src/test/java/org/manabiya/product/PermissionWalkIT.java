package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manabiya.product.Endpoint.Rule;

/**
 * Walks every address as every role, with ids of every kind of place: the caller's own, another class's, another school's, another
 * municipality's. Whatever the permission table does not allow must be refused; what it allows must not break.
 */
class PermissionWalkIT {
    private static Product product;
    private static List<Endpoint> endpoints;
    private static List<Walker> walkers;
    private static final Map<String, List<Thing>> THINGS = new HashMap<>();

    /** One request: who, where, with which ids. */
    private record Step(Walker walker, Endpoint endpoint, Map<String, Thing> ids) {
        boolean isAllowed() {
            return walker.may(endpoint, ids);
        }

        HttpResponse<String> take() {
            return send(walker.visitor(), endpoint, ids, walker.csrf());
        }

        @Override
        public String toString() {
            return walker + ": " + endpoint
                    + ids.values().stream().map(thing -> " " + thing.place()).collect(Collectors.joining());
        }
    }

    @BeforeAll
    static void arrange() {
        product = Product.onPostgres();
        SecondCity.arrange(product.database());
        endpoints = Endpoint.all();
        walkers = product.accounts().stream()
                .map(account -> new Walker(account, product))
                .toList();
        endpoints.stream()
                .flatMap(endpoint -> endpoint.parameters().stream())
                .distinct()
                .filter(name -> endpoints.stream()
                        .anyMatch(e ->
                                e.rule() != Rule.OPEN_TO_ALL && e.parameters().contains(name)))
                .forEach(name -> THINGS.put(name, Thing.named(name, product.database())));
    }

    @Test
    void theWalkSeesEveryRoleAndEveryKindOfPlace() {
        assertThat(endpoints).hasSizeGreaterThan(10);
        assertThat(walkers.stream().map(Walker::toString))
                .contains(
                        "pupil",
                        "guardian",
                        "teacher",
                        "homeroom_teacher",
                        "nurse",
                        "head",
                        "clerk",
                        "board_staff",
                        "board_ict",
                        "operator");
        var own = walkers.get(0).municipality();
        THINGS.forEach((name, things) -> {
            assertThat(things)
                    .as("{%s} in the sample city", name)
                    .anyMatch(t -> own.equals(t.place().municipality()));
            assertThat(things)
                    .as("{%s} in the second city", name)
                    .anyMatch(t -> !own.equals(t.place().municipality()));
            var schools = things.stream()
                    .filter(thing -> own.equals(thing.place().municipality()))
                    .map(thing -> thing.place().school())
                    .filter(school -> school != null)
                    .collect(Collectors.toSet());
            assertThat(schools)
                    .as("schools of {%s}", name)
                    .matches(all -> all.isEmpty() || all.size() > 1, "none or several");
        });
    }

    @Test
    void whatTheTableDoesNotAllowIsRefused() {
        var open = new TreeSet<String>();
        for (Endpoint endpoint : endpoints) {
            for (Walker walker : walkers) {
                for (Step step : steps(walker, endpoint)) {
                    if (!step.isAllowed() && !isRefusal(step.take().statusCode())) {
                        open.add(step.toString());
                    }
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void whatTheTableAllowsOpensForSomebodyAndBreaksForNobody() {
        var broken = new TreeSet<String>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.writes() || endpoint.rule() == Rule.OPEN_TO_ALL) {
                continue;
            }
            boolean opened = false;
            for (Walker walker : walkers) {
                for (Step step : steps(walker, endpoint)) {
                    if (step.isAllowed()) {
                        int status = step.take().statusCode();
                        opened |= !isRefusal(status);
                        if (status >= 500) {
                            broken.add(status + " " + step);
                        }
                    }
                }
            }
            if (!opened && endpoint.parameters().size() < 2 && !endpoint.path().endsWith("/file")) {
                broken.add("closed to all: " + endpoint);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void whoHasNotSignedInIsSentToTheSignIn() {
        var open = new TreeSet<String>();
        var stranger = product.visitor();
        var csrf = stranger.token(stranger.get("/sign-in").body());
        for (Endpoint endpoint : endpoints) {
            if (endpoint.rule() == Rule.OPEN_TO_ALL) {
                continue;
            }
            var ids = new HashMap<String, Thing>();
            endpoint.parameters().forEach(name -> ids.put(name, THINGS.get(name).get(0)));
            var answer = send(stranger, endpoint, ids, csrf);
            boolean refused = endpoint.isApi()
                    ? answer.statusCode() == 401
                    : answer.statusCode() == 303
                            && answer.headers()
                                    .firstValue("Location")
                                    .orElse("")
                                    .contains("/sign-in");
            if (!refused) {
                open.add(answer.statusCode() + " " + endpoint);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void anIdThatNobodyHasIsNotFound() {
        var found = new ArrayList<String>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.parameters().isEmpty() || endpoint.rule() == Rule.OPEN_TO_ALL) {
                continue;
            }
            var nowhere = new HashMap<String, UUID>();
            endpoint.parameters().forEach(name -> nowhere.put(name, UUID.randomUUID()));
            for (Walker walker : walkers) {
                var answer = send(walker.visitor(), endpoint, endpoint.at(nowhere), walker.csrf());
                if (!isRefusal(answer.statusCode())) {
                    found.add(walker + ": " + answer.statusCode() + " " + endpoint);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** For each id of the address each kind of place, while the other ids are ones that the walker may use if there are any. */
    private static List<Step> steps(Walker walker, Endpoint endpoint) {
        if (endpoint.rule() == Rule.OPEN_TO_ALL) {
            return List.of();
        }
        if (endpoint.parameters().isEmpty()) {
            return List.of(new Step(walker, endpoint, Map.of()));
        }
        var steps = new ArrayList<Step>();
        for (String varied : endpoint.parameters()) {
            for (Thing example : walker.oneOfEachKind(THINGS.get(varied))) {
                var ids = new HashMap<String, Thing>();
                for (String name : endpoint.parameters()) {
                    ids.put(name, name.equals(varied) ? example : usual(walker, endpoint, name));
                }
                steps.add(new Step(walker, endpoint, ids));
            }
        }
        return steps;
    }

    private static Thing usual(Walker walker, Endpoint endpoint, String name) {
        var things = THINGS.get(name);
        return things.stream()
                .filter(thing -> walker.may(endpoint, Map.of(name, thing)))
                .findFirst()
                .orElse(things.get(0));
    }

    private static boolean isRefusal(int status) {
        return status == 403 || status == 404;
    }

    private static HttpResponse<String> send(
            Visitor visitor, Endpoint endpoint, Map<String, Thing> things, String csrf) {
        var ids = new HashMap<String, UUID>();
        things.forEach((name, thing) -> ids.put(name, thing.id()));
        return send(visitor, endpoint, endpoint.at(ids), csrf);
    }

    private static HttpResponse<String> send(Visitor visitor, Endpoint endpoint, String path, String csrf) {
        if (!endpoint.writes()) {
            return visitor.get(path);
        }
        return visitor.send(endpoint.method(), path, endpoint.contentType(), endpoint.body(), "X-CSRF-TOKEN", csrf);
    }
}
