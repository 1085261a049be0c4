package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every list that a navigation leads to goes out as CSV and as Excel: each file that a page offers comes, and is of its kind. */
class ListFilesIT {
    private static final Pattern NAVIGATION =
            Pattern.compile("<aside class=\"sidebar\".*?</aside>|<nav class=\"bottom-nav\".*?</nav>", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("href=\"(/[^\"]*[?&](?:amp;)?format=(csv|xlsx))\"");

    /** Lists of the sample city that must not lose their files again. */
    private static final Set<String> AMONG_THEM = Set.of(
            "/accounts/export",
            "/audit/export",
            "/devices/imports/export",
            "/devices/purchases/export",
            "/people/export",
            "/permissions/export",
            "/renewal/spares/export",
            "/roster/export",
            "/schools/export");

    @Test
    void everyFileThatAPageOffersComes() {
        Set<String> offered = new TreeSet<>();
        for (String role : Set.of("board_ict", "board_staff", "head", "homeroom_teacher")) {
            Visitor visitor = Product.onH2().signedIn(Product.onH2().account(role));
            for (String page : places(visitor)) {
                Matcher file = FILE.matcher(visitor.get(page).body());
                while (file.find()) {
                    String address = file.group(1).replace("&amp;", "&");
                    offered.add(address.replaceAll("[?].*", ""));
                    assertComes(visitor, address, file.group(2));
                }
            }
        }
        assertThat(offered).containsAll(AMONG_THEM);
    }

    private static void assertComes(Visitor visitor, String address, String format) {
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .as(address)
                .hasValueSatisfying(
                        value -> assertThat(value).startsWith("attachment").contains("." + format));
        assertThat(answer.body()).as(address).startsWith(format.equals("csv") ? "\uFEFF" : "PK");
    }

    /** The pages of the navigation, and some that stand behind a page of it. */
    private static Set<String> places(Visitor visitor) {
        Matcher navigation = NAVIGATION.matcher(visitor.get("/").body());
        assertThat(navigation.find()).isTrue();
        Set<String> places = links(navigation.group());
        places.addAll(Set.of("/devices/imports", "/devices/purchases", "/permissions"));
        return places;
    }

    private static Set<String> links(String html) {
        Set<String> links = new LinkedHashSet<>();
        Matcher link = PLACE.matcher(html);
        while (link.find()) {
            links.add(link.group(1));
        }
        return links;
    }
}
