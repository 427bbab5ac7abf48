/** Topics of tickets, in the order of the model's output. */
export const TICKET_TOPICS = ['billing', 'login', 'bug', 'shipping', 'praise'] as const

export type TicketTopic = (typeof TICKET_TOPICS)[number]

/** What tickets of each topic say. `(a|b)` stands for one of its parts; an empty part for nothing. */
export const TOPIC_TEMPLATES: Readonly<Record<TicketTopic, readonly string[]>> = {
  billing: [
    '(i was|we were|my card was|my account was) (charged|billed|debited) (twice|double|two times|again|too much) (for|on) (the|this|my) (subscription|plan|order|invoice|month)',
    'please (send|give|issue) (me|us) (a|the|my) (refund|invoice|receipt|credit|money back)',
    '(when|how) (do|will|can) (i|we) (get|receive) (my|the|our) (refund|money|invoice|receipt|reimbursement)',
    '(the|my|your) (invoice|bill|receipt|statement) (shows|has|lists|contains) (a|the) (wrong|incorrect|different|higher) (amount|price|tax|vat|total|fee|sum)',
    '(i want|we need|how do i|please) (to|) (cancel|change|upgrade|downgrade|renew) (my|our|the) (subscription|plan|membership|billing)',
    '(my|the) (payment|card|credit card|transaction|paypal|bank transfer) (was|is|got|keeps being) (declined|refused|rejected|pending|not accepted)',
    '(why|how come) (is|was) (the|my) (price|fee|cost|charge|bill) (so|) (high|higher|expensive|raised|increased) (this month|than before|)',
    '(do you|can you|will you) (offer|give) (a|any) (discount|coupon|student price|annual plan|cheaper plan)',
    '(change|update|remove) (my|the) (payment method|credit card|billing address|card number)',
    '(i|we) (paid|pay|spent) (dollars|euros|money) (but|and) (the|my) (invoice|receipt|balance) (is|) (missing|unpaid|due|overdue)',
  ],
  login: [
    "(i|we) (cannot|can not|can't|am unable to|are unable to) (log in|sign in|log on|login|get in|access my account|enter)",
    "(i|my colleague|she) (forgot|lost|do not remember|can't remember) (my|the|her) (password|username|pin|credentials)",
    "(the|my) (password|passcode|account) (reset|recovery|verification) (email|link|mail|code|sms) (never|does not|did not|doesn't) (arrive|come|work|show up)",
    '(my|our|the) (account|user|profile) (is|was|has been|got) (locked|blocked|suspended|disabled|hacked)',
    '(it|the page|the site) (says|tells me|claims) (wrong|invalid|incorrect|unknown) (password|username|user|credentials|email)',
    '(how|where) (do|can) (i|we) (reset|change|recover) (my|the) (password|username|login|two factor|authentication)',
    '(the|my) (two factor|2fa|authenticator|verification|security) (code|app|token) (is|) (rejected|invalid|expired|not accepted)',
    '(i am|we are|i get) (locked out|logged out|signed out|kicked out) (of my account|every time|again|)',
    "(single sign on|sso|google sign in|facebook login) (does not|doesn't|will not) (let me in|recognise me|accept my account)",
    '(register|create|activate|delete|unlock|verify) (my|an|a new|our) (account|user|profile|email address|login)',
  ],
  bug: [
    '(the|your) (app|application|program|website|page|software|site) (crashes|freezes|hangs|closes|stops|breaks) (when|after|whenever|as soon as) (i|we) (open|click|save|upload|export|scroll|start) (it|a file|the menu|)',
    '(i|we) (get|see|receive|got) (an|a|the) (error|error message|exception|blank screen|white screen|stack trace|error code)',
    "(the|this) (button|menu|search|export|upload|filter|page|chart|link|feature|dashboard) (does nothing|does not work|is broken|doesn't respond|fails|is not working|stopped working)",
    '(since|after) (the|your|last) (update|new version|release|upgrade) (the|) (app|everything|it|search) (is|became) (slow|broken|unusable|laggy|buggy)',
    '(found|there is|noticed|reporting) (a|another) (bug|glitch|defect|problem|crash) (in|on|with) (the|your) (app|editor|report|api|android version|mobile app|settings|browser)',
    '(data|my files|changes|settings|images|text) (are|is|get|) (not|never) (saved|loaded|displayed|synced|shown) (correctly|properly|)',
    "(the|a) (page|screen|list|table|video) (does not|doesn't|won't|never) (load|render|open|refresh|scroll|play)",
    '(it|the app) (shows|displays|prints|returns) (garbage|wrong characters|a blank page|nothing|an exception|not found)',
    '(steps to reproduce|expected behaviour|console output|log file|screenshot) (attached|below|of the crash|)',
    '(the|your) (api|server) (returns|responds with|throws|gives) (an internal error|a timeout|status code|an exception)',
  ],
  shipping: [
    '(where|when) (is|will) (my|our|the) (package|parcel|order|delivery|shipment) (arrive|be delivered|come|get here|)',
    "(my|the|our) (package|parcel|order|delivery|item|box|shipment) (has not|hasn't|did not|never) (arrived|arrive|been delivered|come|shown up)",
    '(the|my) (parcel|package|item|product|box|goods) (arrived|came|was delivered|reached us) (damaged|broken|open|wet|late|smashed|empty)',
    '(i|we) (received|got|were sent) (the|a) (wrong|different|incorrect) (item|product|size|colour|parcel|article)',
    '(the|my) (tracking|shipment|courier) (number|link|page|status) (is|does|shows|has) (not updated|nothing|invalid|no movement|stuck|not work)',
    '(can|could) (i|you|we) (change|correct|update) (the|my) (delivery|shipping|postal) (address|date|time|street)',
    '(how long|how much|how many days) (does|is|will) (delivery|shipping|postage|express shipping) (take|cost|to canada|abroad|overseas)',
    '(the|your) (courier|driver|postman|carrier) (left|delivered|dropped|lost) (it|the parcel|the package) (at|with) (the wrong|my) (address|neighbour|door|house|warehouse)',
    '(i|we) (want|would like|need) to (return|exchange|send back) (the|this|an) (item|product|order|shoes|article|goods)',
    '(it|order|parcel) (is|was) (shipped|dispatched|sent|held|delayed) (at customs|last week|by post|days ago|in transit|from the warehouse)',
  ],
  praise: [
    '(i|we) (love|like|enjoy|adore|appreciate) (your|the|this) (app|product|service|team|website|software|tool) (so much|very much|a lot|)',
    '(thank you|thanks|many thanks|cheers) (so much|very much|a lot|) for (the|your) (great|excellent|amazing|quick|fast|friendly|kind) (help|support|service|work|answer|reply)',
    '(great|excellent|fantastic|amazing|wonderful|awesome|superb|brilliant|good|perfect) (job|work|service|support|product|experience|team|app)',
    '(your|the) (support|team|staff|service|agent) (was|is|were) (very|so|really|incredibly|) (helpful|friendly|kind|patient|great|excellent|amazing|professional)',
    '(i am|we are) (very|really|so|extremely|) (happy|pleased|satisfied|impressed|delighted|grateful) (with|by) (your|the) (service|product|help|quality|work)',
    '(keep up|just wanted to say|had to say) (the good work|great work|well done|how much i like it|thank you|congratulations)',
    '(best|nicest|finest|favourite) (app|tool|product|service|company|experience) (i have ever used|ever|on the market|so far)',
    '(five stars|highly recommend|would recommend|will recommend) (it|you|this|your service|) (to everyone|to my friends|to all|)',
    '(everything|it|all) (works|worked|runs|went) (perfectly|great|smoothly|flawlessly|like a charm|beautifully)',
    '(you|your people) (saved|made) (my|our) (day|week|life|project)',
  ],
}

/** What tickets of every topic say before and after what they are about. */
export const OPENINGS = [
  '',
  '',
  'hi',
  'hello',
  'hello team',
  'dear support',
  'good morning',
  'hey there',
  'i have a question',
  'there is a problem',
  'help',
]
export const CLOSINGS = [
  '',
  '',
  'please help',
  'thanks',
  'thank you',
  'what should i do',
  'any idea',
  'please fix this',
  'best regards',
  'it is urgent',
  'can you help me with that',
]
