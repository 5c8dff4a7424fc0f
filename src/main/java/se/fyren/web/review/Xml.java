package se.fyren.web.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML from someone else's hands: no document type, so no entities, and nothing is fetched from anywhere. */
final class Xml {

    private Xml() {}

    /** The document's outermost element. */
    static Element read(byte[] file) throws SAXException, IOException {
        DocumentBuilder builder = builder();
        // Without a handler the JDK writes what is wrong to the standard error stream.
        builder.setErrorHandler(new DefaultHandler());
        Document document = builder.parse(new ByteArrayInputStream(file));
        // XML 1.1 lets control characters in.
        if (!"1.0".equals(document.getXmlVersion())) {
            throw new SAXException("Not XML 1.0");
        }
        return document.getDocumentElement();
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException everyJdkHasThem) {
            throw new IllegalStateException(everyJdkHasThem);
        }
    }

    /** The XLIFF elements of that name directly in the element. */
    static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes())
                .filter(child -> isXliff(child, name))
                .toList();
    }

    /** The XLIFF elements of that name anywhere in the element. */
    static List<Element> within(Element parent, String name) {
        return elements(parent.getElementsByTagNameNS(Xliff.NAMESPACE, name)).toList();
    }

    static boolean isXliff(Node node, String name) {
        return Xliff.NAMESPACE.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /** Whether spaces stand as they are written: {@code xml:space} holds until an element within says otherwise. */
    static boolean keepsSpace(Element element) {
        for (Node one = element; one instanceof Element here; one = one.getParentNode()) {
            String space = here.getAttributeNS(XMLConstants.XML_NS_URI, "space");
            if (!space.isEmpty()) {
                return space.equals("preserve");
            }
        }
        return false;
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
