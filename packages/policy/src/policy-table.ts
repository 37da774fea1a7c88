/**
 * Who may do what, for people to read. Written by hand, not made from the rules: the tests hold every cell against what the
 * abilities answer, and everything that is not in here must be refused.
 *
 * A cell says of which things it holds:
 *   all          every one
 *   own          the asker's own: their orders (a company's people: their company's), cart, notifications, themselves
 *   company      what belongs to the asker's company
 *   staff        people of the staff, and oneself
 *   fulfilment   orders that stand in fulfilment
 *   mine         orders the asker has claimed
 *   mine+ful     both of these
 *   finance      reports of that kind
 *   –            none
 *
 * buyer stands for approver as well; nobody without roles may do more than a guest and mind their own account.
 */
export const MAY = `
what                          | guest | consumer | buyer   | owner   | service | reviewer | warehouse  | finance | manager | admin
read Order                    | –     | own      | own     | own     | all     | all      | fulfilment | all     | all     | all
place Order                   | –     | own      | own     | own     | –       | –        | –          | –       | –       | –
handle Order                  | –     | –        | –       | –       | all     | all      | fulfilment | all     | all     | all
assign Order                  | –     | –        | –       | –       | mine    | mine     | mine+ful   | mine    | all     | all
edit Order                    | –     | –        | –       | –       | –       | –        | –          | –       | –       | all
send OrderEvent as customer   | –     | own      | own     | own     | –       | –        | –          | –       | –       | –
send OrderEvent as service    | –     | –        | –       | –       | all     | –        | –          | –       | –       | all
send OrderEvent as reviewer   | –     | –        | –       | –       | –       | all      | –          | –       | –       | all
send OrderEvent as warehouse  | –     | –        | –       | –       | –       | –        | fulfilment | –       | –       | all
send OrderEvent as finance    | –     | –        | –       | –       | –       | –        | –          | all     | –       | all
send OrderEvent as manager    | –     | –        | –       | –       | –       | –        | –          | –       | all     | all
send OrderEvent as admin      | –     | –        | –       | –       | –       | –        | –          | –       | –       | all
send OrderEvent as system     | –     | –        | –       | –       | –       | –        | –          | –       | –       | –
read Company                  | –     | –        | company | company | all     | all      | –          | all     | all     | all
edit Company                  | –     | –        | –       | company | –       | –        | –          | all     | all     | all
read Person                   | –     | own      | own     | company | all     | all      | staff      | staff   | all     | all
edit Person                   | –     | own      | own     | own     | own     | own      | own        | own     | own     | all
read Group                    | –     | –        | –       | –       | –       | –        | –          | –       | all     | all
edit Group                    | –     | –        | –       | –       | –       | –        | –          | –       | all     | all
read BankAccount              | –     | –        | –       | –       | –       | –        | –          | all     | all     | all
edit BankAccount              | –     | –        | –       | –       | –       | –        | –          | all     | all     | all
edit House                    | –     | –        | –       | –       | –       | –        | –          | –       | all     | all
read Product                  | all   | all      | all     | all     | all     | all      | all        | all     | all     | all
edit Product                  | –     | –        | –       | –       | –       | –        | –          | –       | all     | all
read Price                    | –     | –        | –       | –       | –       | –        | –          | all     | all     | all
edit Price                    | –     | –        | –       | –       | –       | –        | –          | –       | all     | all
read Stock                    | –     | –        | –       | –       | all     | all      | all        | all     | all     | all
edit Stock                    | –     | –        | –       | –       | –       | –        | all        | –       | all     | all
read Workflow                 | –     | –        | –       | –       | all     | all      | all        | all     | all     | all
edit Workflow                 | –     | –        | –       | –       | –       | –        | –          | –       | all     | all
read Notification             | –     | own      | own     | own     | own     | own      | own        | own     | own     | all
edit Notification             | –     | own      | own     | own     | own     | own      | own        | own     | own     | all
read Cart                     | –     | own      | own     | own     | –       | –        | –          | –       | –       | all
edit Cart                     | –     | own      | own     | own     | –       | –        | –          | –       | –       | all
read Report                   | –     | –        | –       | –       | –       | –        | –          | finance | all     | all
`;

/**
 * Which fields (groups of `fields.ts`) are seen of the things that may be read; ✓ seen, – left out. Of people outside the staff
 * the warehouse and finance see nothing, of colleagues the name and roles.
 */
export const SEES = `
fields                        | guest | consumer | buyer   | owner   | service | reviewer | warehouse  | finance | manager | admin
Order base                    | –     | ✓        | ✓       | ✓       | ✓       | ✓        | ✓          | ✓       | ✓       | ✓
Order desk                    | –     | –        | –       | –       | ✓       | ✓        | ✓          | ✓       | ✓       | ✓
Order money                   | –     | ✓        | ✓       | ✓       | ✓       | ✓        | –          | ✓       | ✓       | ✓
Order cost                    | –     | –        | –       | –       | –       | –        | –          | ✓       | ✓       | ✓
Order contact                 | –     | ✓        | ✓       | ✓       | ✓       | ✓        | ✓          | ✓       | ✓       | ✓
Order email                   | –     | –        | –       | –       | ✓       | ✓        | –          | ✓       | ✓       | ✓
Order findings                | –     | –        | –       | –       | ✓       | ✓        | –          | ✓       | ✓       | ✓
Order privateNotes            | –     | –        | –       | –       | ✓       | ✓        | –          | –       | ✓       | ✓
Order stockDetail             | –     | –        | –       | –       | ✓       | ✓        | ✓          | –       | ✓       | ✓
Order history                 | –     | ✓        | ✓       | ✓       | ✓       | ✓        | ✓          | ✓       | ✓       | ✓
Product base                  | ✓     | ✓        | ✓       | ✓       | ✓       | ✓        | ✓          | ✓       | ✓       | ✓
Product cost                  | –     | –        | –       | –       | –       | –        | –          | ✓       | ✓       | ✓
Product stockDetail           | –     | –        | –       | –       | ✓       | ✓        | ✓          | ✓       | ✓       | ✓
Company base                  | –     | –        | ✓       | ✓       | ✓       | ✓        | –          | ✓       | ✓       | ✓
Company credit                | –     | –        | ✓       | ✓       | ✓       | ✓        | –          | ✓       | ✓       | ✓
Person base                   | –     | ✓        | ✓       | ✓       | ✓       | ✓        | ✓          | ✓       | ✓       | ✓
Person email                  | –     | ✓        | ✓       | ✓       | ✓       | ✓        | ✓          | ✓       | ✓       | ✓
`;
