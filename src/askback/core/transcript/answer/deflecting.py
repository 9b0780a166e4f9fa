"""How people slip away: praise for the question, another subject."""

from __future__ import annotations

from typing import Final

PRAISE: Final = (
    r"\b(?:that's|that is|what|it's|such|oh,?|ah,?|hm+,?|yeah,?|ooh,?|now that's)? "
    r"?(?:a |an |such a )?(?:really |very |super |pretty |quite |so )?(?:great|good"
    r"|excellent|interesting|fair|tough|fantastic|lovely|smart|tricky|hard|big"
    r"|important|thoughtful|deep|loaded) (?:question|one to ask|point)\b|\b(?:love|like"
    r"|appreciate) (?:that|the|your|this) question\b|\bglad you asked\b|\bthanks for "
    r"(?:asking|that|the question|raising)\b|\bfunny you (?:ask|should)\b|\bgood of "
    r"you to ask\b|\b(?:tough|hard|tricky|good|great|big) one(?:$|[,.])"
)
DEFLECTED: Final = (
    r"\bwhy do you (?:ask|want to know)\b|\bwhat makes you ask\b|\bdoes (?:that|it) "
    r"(?:matter|worry|concern|bother)\b|\bis that (?:important|a (?:concern|problem"
    r"|worry)|something)\b|\b(?:what|all) (?:i|we)(?: can|'ll| will| would|'d| do| "
    r"could) (?:say|tell you|share|add|offer)\b|\b(?:i'd|i would|we'd|we) (?:much "
    r")?(?:rather|prefer to) (?:talk|focus|look|concentrate|hear|think|spend)\b"
    r"|\blet's (?:focus|concentrate|talk about|turn to|move on|change|get back to|keep "
    r"this|stick to|hear|not (?:worry|dwell|get))\b|\b(?:i )?wouldn't (?:worry|focus"
    r"|read too much|dwell|get too hung)\b|\bdon't (?:worry|get hung up|read too "
    r"much)\b(?! when| if)|\bnothing (?:for you )?to worry about\b|\byou(?:'ll| will) "
    r"(?:(?:see|find out)(?:$|[,.])|fit (?:right )?in|be fine|love it|get used)"
    r"|\bthat's (?:all )?in the past\b|\bwater under the bridge\b|^(?:\w+,? )?next "
    r"question\b|\bmoving on\b|\bwhy don't you tell\b|\bhow about you\b|\bthe (?:more "
    r")?(?:important|real|bigger|interesting) (?:thing|question|point|story) (?:here "
    r")?is\b|\bwhat (?:really )?matters (?:\w+ )?is\b|\bmore importantly\b|\bwhat "
    r"i(?:'m)? see(?:ing)?\b|\blose sleep\b"
)
