<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AnnotationsIntake</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApartFields</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>No flag is open on %n statement(s).</source>
        <translation>
            <numerusform>No flag is open on %n statement.</numerusform>
            <numerusform>No flag is open on %n statements.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>Open %n article(s)</source>
        <translation>
            <numerusform>Open %n article</numerusform>
            <numerusform>Open %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n comment(s) as annotations</source>
        <translation>
            <numerusform>Take in %n comment as annotations</numerusform>
            <numerusform>Take in %n comments as annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkSheet</name>
    <message numerus="yes">
        <source>%n annotation(s) selected</source>
        <translation>
            <numerusform>%n annotation selected</numerusform>
            <numerusform>%n annotations selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged</source>
        <translation>
            <numerusform>%n flagged</numerusform>
            <numerusform>%n flagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>%n checked</numerusform>
            <numerusform>%n checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for review</source>
        <translation>
            <numerusform>%n for review</numerusform>
            <numerusform>%n for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved, locked</source>
        <translation>
            <numerusform>%n approved, locked</numerusform>
            <numerusform>%n approved, locked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message numerus="yes">
        <source>Tag %n place(s)</source>
        <translation>
            <numerusform>Tag %n place</numerusform>
            <numerusform>Tag %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationCard</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message numerus="yes">
        <source>%n more group(s) after it.</source>
        <translation>
            <numerusform>%n more group after it.</numerusform>
            <numerusform>%n more groups after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonBox</name>
    <message numerus="yes">
        <source>≠ Differs in %n place(s)</source>
        <translation>
            <numerusform>≠ Differs in %n place</numerusform>
            <numerusform>≠ Differs in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftSheet</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyQueue</name>
    <message numerus="yes">
        <source>%n annotation(s) wait for a second look.</source>
        <translation>
            <numerusform>%n annotation wait for a second look.</numerusform>
            <numerusform>%n annotations wait for a second look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message numerus="yes">
        <source>%n article(s) came in</source>
        <translation>
            <numerusform>%n article came in</numerusform>
            <numerusform>%n articles came in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) in all</source>
        <translation>
            <numerusform>%n annotation in all</numerusform>
            <numerusform>%n annotations in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n selected annotation(s)</source>
        <translation>
            <numerusform>The %n selected annotation</numerusform>
            <numerusform>The %n selected annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n that the filter shows</source>
        <translation>
            <numerusform>The %n that the filter shows</numerusform>
            <numerusform>The %n that the filter shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How the first of %n file(s) begins</source>
        <translation>
            <numerusform>How the first of %n file begins</numerusform>
            <numerusform>How the first of %n files begins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) that the format does not take</source>
        <translation>
            <numerusform>%n annotation that the format does not take</numerusform>
            <numerusform>%n annotations that the format does not take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confidential value(s) are left out</source>
        <translation>
            <numerusform>%n confidential value is left out</numerusform>
            <numerusform>%n confidential values are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>%n name(s) of sources</source>
        <translation>
            <numerusform>%n name of a source</numerusform>
            <numerusform>%n names of sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in a source</source>
        <translation>
            <numerusform>%n place in a source</numerusform>
            <numerusform>%n places in a source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s)</source>
        <translation>
            <numerusform>%n attached file</numerusform>
            <numerusform>%n attached files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s)</source>
        <translation>
            <numerusform>%n private note</numerusform>
            <numerusform>%n private notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) of colleagues</source>
        <translation>
            <numerusform>%n remark of colleagues</numerusform>
            <numerusform>%n remarks of colleagues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of flags and reviews</source>
        <translation>
            <numerusform>%n message of a flag or review</numerusform>
            <numerusform>%n messages of flags and reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>places, archives and notes of %n citation(s)</source>
        <translation>
            <numerusform>place, archive and notes of %n citation</numerusform>
            <numerusform>places, archives and notes of %n citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s), priorities or due dates</source>
        <translation>
            <numerusform>%n assignment, priority or due date</numerusform>
            <numerusform>%n assignments, priorities or due dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) that are no claims</source>
        <translation>
            <numerusform>%n annotation that is no claim</numerusform>
            <numerusform>%n annotations that are no claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) that overlap others</source>
        <translation>
            <numerusform>%n annotation that overlaps others</numerusform>
            <numerusform>%n annotations that overlap others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s)</source>
        <translation>
            <numerusform>%n verdict</numerusform>
            <numerusform>%n verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rationale(s)</source>
        <translation>
            <numerusform>%n rationale</numerusform>
            <numerusform>%n rationales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) such as names and dates</source>
        <translation>
            <numerusform>%n value such as a name or a date</numerusform>
            <numerusform>%n values such as names and dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cited source(s)</source>
        <translation>
            <numerusform>%n cited source</numerusform>
            <numerusform>%n cited sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flags, reviews and comments on %n annotation(s)</source>
        <translation>
            <numerusform>flags, reviews and comments on %n annotation</numerusform>
            <numerusform>flags, reviews and comments on %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status(es)</source>
        <translation>
            <numerusform>%n status</numerusform>
            <numerusform>%n statuses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that XML does not allow</source>
        <translation>
            <numerusform>%n character that XML does not allow</numerusform>
            <numerusform>%n characters that XML does not allow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history of %n annotation(s) is left out: it could hold what is confidential.</source>
        <translation>
            <numerusform>The history of %n annotation is left out: it could hold what is confidential.</numerusform>
            <numerusform>The history of %n annotations is left out: it could hold what is confidential.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) stay in the project: the file holds their digests.</source>
        <translation>
            <numerusform>%n attached file stays in the project: the file holds its digest.</numerusform>
            <numerusform>%n attached files stay in the project: the file holds their digests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>Copied %n annotation(s) as CSV</source>
        <translation>
            <numerusform>Copied %n annotation as CSV</numerusform>
            <numerusform>Copied %n annotations as CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n annotation(s) as a Markdown table</source>
        <translation>
            <numerusform>Copied %n annotation as a Markdown table</numerusform>
            <numerusform>Copied %n annotations as a Markdown table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldSheet</name>
    <message numerus="yes">
        <source>%n other field(s)</source>
        <translation>
            <numerusform>%n other field</numerusform>
            <numerusform>%n other fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GivingOut</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n selected source(s)</source>
        <translation>
            <numerusform>The %n selected source</numerusform>
            <numerusform>The %n selected sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) in all</source>
        <translation>
            <numerusform>%n source in all</numerusform>
            <numerusform>%n sources in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) under their pseudonym</source>
        <translation>
            <numerusform>%n source under their pseudonym</numerusform>
            <numerusform>%n sources under their pseudonym</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitTagging</name>
    <message numerus="yes">
        <source>%n place(s) tagged already.</source>
        <translation>
            <numerusform>%n place tagged already.</numerusform>
            <numerusform>%n places tagged already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) tagged</source>
        <translation>
            <numerusform>%n place tagged</numerusform>
            <numerusform>%n places tagged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndependenceLine</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n independent</source>
        <translation>
            <numerusform>%n independent</numerusform>
            <numerusform>%n independent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Namesakes</name>
    <message numerus="yes">
        <source>“{0}” stands in %n other place(s)</source>
        <translation>
            <numerusform>“{0}” stands in %n other place</numerusform>
            <numerusform>“{0}” stands in %n other places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) tagged</source>
        <translation>
            <numerusform>%n place tagged</numerusform>
            <numerusform>%n places tagged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewHead</name>
    <message numerus="yes">
        <source>%n thing(s) stand in the way</source>
        <translation>
            <numerusform>%n thing stands in the way</numerusform>
            <numerusform>%n things stand in the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScaleEditor</name>
    <message numerus="yes">
        <source>%n verdict(s) given with it</source>
        <translation>
            <numerusform>%n verdict given with it</numerusform>
            <numerusform>%n verdicts given with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScaleList</name>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>given %n time</numerusform>
            <numerusform>given %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n double(s)</source>
        <translation>
            <numerusform>%n double</numerusform>
            <numerusform>%n doubles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message numerus="yes">
        <source>Copied %n reference(s)</source>
        <translation>
            <numerusform>Copied %n reference</numerusform>
            <numerusform>Copied %n references</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message numerus="yes">
        <source>%n open flag(s)</source>
        <translation>
            <numerusform>%n open flag</numerusform>
            <numerusform>%n open flags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>%n checked</numerusform>
            <numerusform>%n checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚑ %n flagged</source>
        <translation>
            <numerusform>⚑ %n flagged</numerusform>
            <numerusform>⚑ %n flagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) without source</source>
        <translation>
            <numerusform>%n claim without source</numerusform>
            <numerusform>%n claims without source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message numerus="yes">
        <source>Took %n suggestion(s)</source>
        <translation>
            <numerusform>Took %n suggestion</numerusform>
            <numerusform>Took %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) of {0} do not fit the text.</source>
        <translation>
            <numerusform>%n suggestion of {0} does not fit the text.</numerusform>
            <numerusform>%n suggestions of {0} do not fit the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message numerus="yes">
        <source>Take the tag {0} from %n annotation(s)</source>
        <translation>
            <numerusform>Take the tag {0} from %n annotation</numerusform>
            <numerusform>Take the tag {0} from %n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined to known ones</source>
        <translation>
            <numerusform>%n joined to known ones</numerusform>
            <numerusform>%n joined to known ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n no longer checked.</source>
        <translation>
            <numerusform>%n no longer checked.</numerusform>
            <numerusform>%n no longer checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were</source>
        <translation>
            <numerusform>%n left as they were</numerusform>
            <numerusform>%n left as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n annotation(s) could be changed.</source>
        <translation>
            <numerusform>None of the %n annotation could be changed.</numerusform>
            <numerusform>None of the %n annotations could be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) deleted.</source>
        <translation>
            <numerusform>%n annotation deleted.</numerusform>
            <numerusform>%n annotations deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the kind of %n annotation(s).</source>
        <translation>
            <numerusform>Changed the kind of %n annotation.</numerusform>
            <numerusform>Changed the kind of %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) checked.</source>
        <translation>
            <numerusform>%n annotation checked.</numerusform>
            <numerusform>%n annotations checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) in progress again.</source>
        <translation>
            <numerusform>%n annotation in progress again.</numerusform>
            <numerusform>%n annotations in progress again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked for review of %n annotation(s).</source>
        <translation>
            <numerusform>Asked for review of %n annotation.</numerusform>
            <numerusform>Asked for review of %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took back %n request(s) for review.</source>
        <translation>
            <numerusform>Took back %n request for review.</numerusform>
            <numerusform>Took back %n requests for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) flagged.</source>
        <translation>
            <numerusform>%n annotation flagged.</numerusform>
            <numerusform>%n annotations flagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) approved.</source>
        <translation>
            <numerusform>%n annotation approved.</numerusform>
            <numerusform>%n annotations approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked for changes of %n annotation(s).</source>
        <translation>
            <numerusform>Asked for changes of %n annotation.</numerusform>
            <numerusform>Asked for changes of %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolved the flags of %n annotation(s).</source>
        <translation>
            <numerusform>Resolved the flags of %n annotation.</numerusform>
            <numerusform>Resolved the flags of %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismissed the flags of %n annotation(s).</source>
        <translation>
            <numerusform>Dismissed the flags of %n annotation.</numerusform>
            <numerusform>Dismissed the flags of %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %n annotation(s).</source>
        <translation>
            <numerusform>Note added to %n annotation.</numerusform>
            <numerusform>Note added to %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) assigned.</source>
        <translation>
            <numerusform>%n annotation assigned.</numerusform>
            <numerusform>%n annotations assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Priority of %n annotation(s) set.</source>
        <translation>
            <numerusform>Priority of %n annotation set.</numerusform>
            <numerusform>Priority of %n annotations set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Day set by which %n annotation(s) are due.</source>
        <translation>
            <numerusform>Day set by which %n annotation is due.</numerusform>
            <numerusform>Day set by which %n annotations are due.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags added to %n annotation(s).</source>
        <translation>
            <numerusform>Tags added to %n annotation.</numerusform>
            <numerusform>Tags added to %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags taken from %n annotation(s).</source>
        <translation>
            <numerusform>Tags taken from %n annotation.</numerusform>
            <numerusform>Tags taken from %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %n annotation(s).</source>
        <translation>
            <numerusform>Took in %n annotation.</numerusform>
            <numerusform>Took in %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %n source(s).</source>
        <translation>
            <numerusform>Took in %n source.</numerusform>
            <numerusform>Took in %n sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known one(s) completed.</source>
        <translation>
            <numerusform>%n known one completed.</numerusform>
            <numerusform>%n known ones completed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n source(s) into one.</source>
        <translation>
            <numerusform>Merged %n source into one.</numerusform>
            <numerusform>Merged %n sources into one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approved</numerusform>
            <numerusform>%n approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a verdict</source>
        <translation>
            <numerusform>%n without a verdict</numerusform>
            <numerusform>%n without a verdict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a rationale</source>
        <translation>
            <numerusform>%n without a rationale</numerusform>
            <numerusform>%n without a rationale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a quoted source</source>
        <translation>
            <numerusform>%n without a quoted source</numerusform>
            <numerusform>%n without a quoted source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a source or a note</source>
        <translation>
            <numerusform>%n without a source or a note</numerusform>
            <numerusform>%n without a source or a note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with changed words</source>
        <translation>
            <numerusform>%n with changed words</numerusform>
            <numerusform>%n with changed words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked by yourself</source>
        <translation>
            <numerusform>%n checked by yourself</numerusform>
            <numerusform>%n checked by yourself</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer there</source>
        <translation>
            <numerusform>%n no longer there</numerusform>
            <numerusform>%n no longer there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
</context>
</TS>
