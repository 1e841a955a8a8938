// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.parallax.report.table.Row;

/** Who does what to whom as a graph (GEXF 1.3): an edge for each type of event from an actor to a recipient, with its count. */
final class GexfFormat implements Writing {
    /** What an edge stands for. */
    private record Deed(String from, String to, String type) implements Comparable<Deed> {
        @Override
        public int compareTo(Deed other) {
            int order = from.compareTo(other.from);
            order = order != 0 ? order : to.compareTo(other.to);
            return order != 0 ? order : type.compareTo(other.type);
        }
    }

    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        Actors actors = new Actors(source);
        Map<Deed, Integer> deeds = new TreeMap<>();
        Map<String, Row> nodes = new TreeMap<>();
        ReportView.forEach(source, view -> {
            for (Row event : view.events()) {
                for (Row actor : view.actors(event)) {
                    for (Row recipient : view.recipients(event)) {
                        Row from = actors.of(actor.maybeText("entity_id"));
                        Row to = actors.of(recipient.maybeText("entity_id"));
                        if (from != null && to != null) {
                            nodes.put(from.id(), from);
                            nodes.put(to.id(), to);
                            deeds.merge(new Deed(from.id(), to.id(), event.text("type")), 1, Integer::sum);
                        }
                    }
                }
            }
        });
        try (OutputStream out = new BufferedOutputStream(target.open(Format.GEXF.fileName()))) {
            write(out, nodes, deeds, settings);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(OutputStream out, Map<String, Row> nodes, Map<Deed, Integer> deeds, Settings settings)
            throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("gexf");
        xml.writeDefaultNamespace("http://gexf.net/1.3");
        xml.writeAttribute("version", "1.3");
        xml.writeStartElement("meta");
        element(xml, "creator", "Parallax " + settings.version());
        xml.writeEndElement();
        xml.writeStartElement("graph");
        xml.writeAttribute("defaultedgetype", "directed");
        xml.writeAttribute("mode", "static");
        attributes(xml, "node", "type", "country", "sector");
        attributes(xml, "edge", "event");
        xml.writeStartElement("nodes");
        for (Row node : nodes.values()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("node");
            xml.writeAttribute("id", Names.urn(node.id()));
            xml.writeAttribute("label", legal(node.text("name")));
            xml.writeStartElement("attvalues");
            value(xml, "type", node.text("type"));
            value(xml, "country", node.maybeText("country"));
            value(xml, "sector", node.maybeText("sector"));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeStartElement("edges");
        int number = 0;
        for (Map.Entry<Deed, Integer> deed : deeds.entrySet()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("edge");
            xml.writeAttribute("id", Integer.toString(number++));
            xml.writeAttribute("source", Names.urn(deed.getKey().from()));
            xml.writeAttribute("target", Names.urn(deed.getKey().to()));
            xml.writeAttribute("weight", String.format(Locale.ROOT, "%d.0", deed.getValue()));
            xml.writeAttribute("kind", deed.getKey().type());
            xml.writeStartElement("attvalues");
            value(xml, "event", deed.getKey().type());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private static void attributes(XMLStreamWriter xml, String of, String... names) throws XMLStreamException {
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", of);
        for (String name : names) {
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", name);
            xml.writeAttribute("title", name);
            xml.writeAttribute("type", "string");
        }
        xml.writeEndElement();
    }

    private static void value(XMLStreamWriter xml, String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeEmptyElement("attvalue");
            xml.writeAttribute("for", name);
            xml.writeAttribute("value", legal(value));
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** XML 1.0 cannot hold every character. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean fits =
                    c == '\t' || c == '\n' || (c >= 0x20 && c < 0xFFFE && !(c >= 0xD800 && c < 0xE000)) || c > 0xFFFF;
            legal.appendCodePoint(fits ? c : 0xFFFD);
        });
        return legal.toString();
    }
}
