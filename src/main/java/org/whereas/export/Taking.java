package org.whereas.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whereas.text.Block;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Markdown;
import org.whereas.text.Node;
import org.whereas.word.Proposal;

/// Carries out what a file proposes, on the text that the file was made of.
final class Taking {

    private final List<Proposal> all;
    private Document text;

    private Taking(Document exported, List<Proposal> all) {
        this.text = exported;
        this.all = all;
    }

    /// The exported text with some of the proposals carried out.
    ///
    /// @param taken which, in the order of the file
    /// @param all   all that the file proposes: what is added behind something that was left goes behind what is
    ///              before that
    /// @throws org.whereas.text.TextRefused where a wording cannot be read
    static Document of(Document exported, List<Proposal> taken, List<Proposal> all) {
        var taking = new Taking(exported, all);
        // nothing is taken away before all is in its place: other clauses are found by it
        for (var proposal : taken) taking.place(proposal);
        for (var proposal : taken) taking.reword(proposal);
        for (var proposal : taken)
            if (proposal.kind() == Proposal.Kind.REMOVED && taking.has(proposal.clause()))
                taking.text = Clauses.replace(taking.text, proposal.clause(), "");
        return taking.text;
    }

    private void place(Proposal proposal) {
        switch (proposal.kind()) {
            case ADDED -> add(proposal);
            case MOVED -> move(proposal);
            default -> {}
        }
    }

    private void reword(Proposal proposal) {
        switch (proposal.kind()) {
            case CHANGED -> {
                if (has(proposal.clause())) text = Clauses.replace(text, proposal.clause(), proposal.after());
            }
            case FIELD ->
                text = text.withFront(text.front().with(said(proposal), "fields", proposal.clause(), "value"));
            case FRONT -> text = text.withFront(text.front().with(said(proposal), proposal.clause()));
            default -> {}
        }
    }

    private static String said(Proposal proposal) {
        return proposal.after().strip();
    }

    private boolean has(String id) {
        return Clauses.find(text, id).isPresent();
    }

    private void add(Proposal proposal) {
        if (proposal.after().isBlank()) return;
        var fresh = new ArrayList<Block>();
        var notes = new ArrayList<Block>();
        for (var block : Markdown.parse(proposal.after()).blocks()) {
            if (block instanceof Block.Footnote) notes.add(block);
            else fresh.add(block);
        }
        if (fresh.isEmpty()) return;
        put(proposal, Graft.added(fresh, has(proposal.clause()) ? "" : proposal.clause()));
        var blocks = new ArrayList<>(text.blocks());
        blocks.addAll(notes);
        text = text.withBlocks(blocks);
    }

    private void move(Proposal proposal) {
        var found = Grafting.find(text.blocks(), proposal.clause());
        if (found.isEmpty()) return;
        var nodes = section(found.get());
        if (nodes.stream().anyMatch(it -> Grafting.holds(it, anchor(proposal)))) return;
        var graft = Graft.moved(text.blocks(), nodes);
        var blocks = text.blocks();
        for (var node : nodes)
            blocks = blocks.contains(node) ? rest(blocks, node) : Grafting.without(blocks, proposal.clause());
        text = text.withBlocks(blocks);
        put(proposal, graft);
    }

    private static List<Block> rest(List<Block> blocks, Node gone) {
        return blocks.stream().filter(it -> it != gone).toList();
    }

    /// A heading is moved with its section.
    private List<Node> section(Node node) {
        var at = node instanceof Block.Heading ? text.blocks().indexOf(node) : -1;
        if (at < 0) return List.of(node);
        var section = new ArrayList<Node>(List.of(node));
        for (var block : text.blocks().subList(at + 1, text.blocks().size())) {
            var ends = block instanceof Block.Footnote
                    || block instanceof Block.Heading next && next.level() <= ((Block.Heading) node).level();
            if (ends) break;
            section.add(block);
        }
        return section;
    }

    private void put(Proposal proposal, Graft graft) {
        var within = has(proposal.within()) ? proposal.within() : "";
        text = text.withBlocks(Grafting.put(text.blocks(), anchor(proposal), within, graft));
    }

    /// The clause that something goes behind; where that was added by a proposal that was left, the one before it.
    private String anchor(Proposal proposal) {
        var follows = proposal.follows();
        for (var steps = 0; steps <= all.size() && !follows.isEmpty() && !has(follows); steps++)
            follows = before(follows).orElse("");
        return follows;
    }

    private Optional<String> before(String added) {
        return all.stream()
                .filter(it -> it.kind() == Proposal.Kind.ADDED && it.clause().equals(added))
                .map(Proposal::follows)
                .findFirst();
    }
}
