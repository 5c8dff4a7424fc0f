package se.fyren.web.review;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as a person would lay it out: an element a line, and no space added where it would be part of a text. */
final class IndentedXml {

    private final XMLStreamWriter xml;
    private int depth;

    IndentedXml(OutputStream file) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /** Begins an element that holds others; the attributes are names and values by turns. */
    void open(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        depth++;
    }

    void close() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    /** Begins an element that holds text. */
    void openText(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
    }

    void text(String text) throws XMLStreamException {
        xml.writeCharacters(text);
    }

    /** Writes an element within a text. */
    void inline(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    void closeText() throws XMLStreamException {
        xml.writeEndElement();
    }

    void end() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    /** Adds attributes to the element just begun. */
    void attributes(String... attributes) throws XMLStreamException {
        for (int name = 0; name < attributes.length; name += 2) {
            xml.writeAttribute(attributes[name], attributes[name + 1]);
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
