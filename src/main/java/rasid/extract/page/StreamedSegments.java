package rasid.extract.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import rasid.extract.looks.Tree;

/// Puts the parts of a page that React has streamed where its script puts them: `<div hidden id="S:1">` takes the place
/// of `<template id="B:1">` or `P:1`. Pages need this that a server renders in parts; the others have no such ids.
final class StreamedSegments {
    private StreamedSegments() {}

    static void join(Element body) {
        // They are sent after the page, so they stand last, with scripts between.
        boolean streamed = false;
        for (Element child = body.lastElementChild();
                child != null && !streamed;
                child = child.previousElementSibling()) {
            streamed = child.id().startsWith("S:");
        }
        if (!streamed) {
            return;
        }
        Map<String, Element> segments = new HashMap<>();
        Map<String, Element> places = new HashMap<>();
        Tree.walk(body, new Tree.Visitor() {
            @Override
            public void open(Element element) {
                String id = element.id();
                if (id.startsWith("S:")) {
                    segments.putIfAbsent(id.substring(2), element);
                } else if (element.normalName().equals("template") && (id.startsWith("B:") || id.startsWith("P:"))) {
                    places.putIfAbsent(id.substring(2), element);
                }
            }

            @Override
            public void text(TextNode text) {}

            @Override
            public void close(Element element) {}
        });
        segments.forEach((number, segment) -> {
            Element place = places.get(number);
            // A broken page may nest a place in its own segment.
            if (place != null && place.parent() != null && !isInside(place, segment)) {
                segment.removeAttr("hidden");
                segment.remove();
                place.replaceWith(segment);
            }
        });
    }

    @SuppressWarnings("ReferenceEquality") // the very element, not one like it
    private static boolean isInside(Element element, Element other) {
        for (Element around = element; around != null; around = around.parent()) {
            if (around == other) {
                return true;
            }
        }
        return false;
    }
}
