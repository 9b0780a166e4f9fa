"""What everybody knows, though it is the name of a skill or is written in capitals."""

from __future__ import annotations

import re

ROMAN = re.compile(r"[IVXL]{1,5}")
_ACRONYMS = (
    "AM PM TV UK US USA EU UN OK ID DVD CD PC GP DIY CV ATM USB VAT FAQ BBC NHS GPS SMS"
    " PIN BMW IBM IKEA NATO NASA UNESCO COVID HIV DNA MP CEO HR IT PDF SUV VIP RSVP"
    " ASAP AC DC CCTV UFO LED WC MRI ER PE PTA FM DJ YMCA RSPCA LGBT ABC HQ PS ETA BC"
    " AD ASDA GMT EST PST CET MOT FBI CIA UPS DHL BT AA NYC LA PHD BA MA GCSE LCD QR"
    " WIFI UAE II CPR ADHD SOS TB XL GDP IQ RAF UAE WHO GPS BBQ"
)
KNOWN_ACRONYMS = frozenset(_ACRONYMS.split())
"""Letters that people outside any field say themselves."""
_KNOWN = """
first aid|customer service|customer care|social media|public relations|video editing
interior design|fashion design|call centre|call center|contact centre|contact center
van driving|google sheets|google classroom|facebook ads|fundraising|podcasting
e-learning|elearning|academic writing|exam marking|grant writing|mathematics|3d printing
computer science|front desk|fine dining|waiting tables|ordering stock|stock ordering
reservation systems|event planning|event management|sign language|cloud services
mainframe|complaint handling|handling complaints|route planning|production planning
debugging
table service|kitchen management|reception duties|allergens|brand management|copywriting
front of house|guest services|guest relations|early childhood education|cpr|prototypes
prototype|production|budgeting|invoicing|payroll|bookkeeping|teaching|nursing|cleaning
wheelchair|vaccination|vaccinations|plumbing|carpentry|bricklaying|plastering|tiling
painting and decorating|welding|soldering|gardening|landscaping|roofing|scaffolding
lesson planning|classroom management|behaviour management|safeguarding|cooking|baking
barista|housekeeping|bartending|forklift|forklifts|warehouse|stocktaking|stock control
cash handling|merchandising|photography|illustration|animation|typography|excel|word
negotiation|negotiating|contract negotiation|tutoring|dispatch|despatch|excavator|welder
excavators|cocktails|cocktail making|espresso|menu planning|menu design|menu development
learning disabilities|occupational therapy|physiotherapy|ultrasound|dialysis|midwifery
dementia care|import and export|import export|brake repair|brake systems|confined space
confined spaces|cellar management|butchery|food hygiene|food prep|horticulture|inventor
intercom|customs clearance|boiler servicing|barista skills|montessori|grill cooking
prep cooking|inventory control|inventory management|read blueprints|reading blueprints
catheter care|veterinary nursing|palliative care|administering medication|linux|windows
administration of medication|medication management|ventilator management|telesales|order
fabrication|gcse|mri|joinery|handheld scanners|pallet trucks|whatsapp|youtube|instagram
powerpoint|microsoft word|microsoft excel|email|google docs|spreadsheets|english
""".strip().replace("\n", "|")
KNOWN = frozenset(_KNOWN.split("|"))
"""Names of skills that are plain words."""
