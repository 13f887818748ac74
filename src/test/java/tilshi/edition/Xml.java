package tilshi.edition;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads XML the way a strict reader does: what is not well-formed is refused. */
public final class Xml {

    private Xml() {}

    public static Element read(String text) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("No XML: " + text, e);
        }
    }

    /** Children of a name, whatever their namespace: {@code media:content}. */
    public static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    /** The only child of a name. */
    public static Element child(Element parent, String name) {
        var found = children(parent, name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + name + " in " + parent.getTagName());
        }
        return found.getFirst();
    }

    /** What the only child of a name says. */
    public static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
