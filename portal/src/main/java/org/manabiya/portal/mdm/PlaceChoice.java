package org.manabiya.portal.mdm;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.manabiya.mdm.places.DevicePlace;
import org.manabiya.mdm.places.DevicePlaces.Node;
import org.manabiya.portal.page.Texts;

/** A place in a list to choose from, with all that it lies in: 烏川小学校 ＞ 2年1組 ＞ 保管庫A. */
public record PlaceChoice(UUID id, String path, String kind) {
    /** Whether it is a room or a cart, which somebody entered; the board and the schools are places by themselves. */
    public boolean room() {
        return kind.equals("ROOM") || kind.equals("CART");
    }

    /** Whether a room or cart can stand in it. */
    boolean canHold(DevicePlace.Kind inner) {
        return !kind.equals("CART") && !(kind.equals("ROOM") && inner == DevicePlace.Kind.ROOM);
    }

    public static List<PlaceChoice> all(List<Node> tree, Texts texts) {
        List<PlaceChoice> all = new ArrayList<>();
        collect(tree, "", texts, all);
        return all;
    }

    private static void collect(List<Node> nodes, String above, Texts texts, List<PlaceChoice> all) {
        for (Node node : nodes) {
            String name = node.name() == null ? texts.get("devices.board") : node.name();
            String path = above.isEmpty() ? name : above + " ＞ " + name;
            all.add(new PlaceChoice(node.id(), path, node.kind()));
            collect(node.places(), path, texts, all);
        }
    }
}
