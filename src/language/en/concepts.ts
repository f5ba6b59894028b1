/**
 * English words of which names of bodies, places, laws and works are made, beyond the concept's own name; see
 * `concepts.ts` one folder up.
 */
export const CONCEPTS = `
  ministry: department, dept
  office: bureau
  committee: commission, panel
  court: tribunal
  criminal: penal
  prosecutor: prosecutors, prosecution
  court of appeal: court of appeals, appeals court, appeal court, appellate court
  high court: high court of justice
  police department: police prefecture
  navy: national navy
  defence: defense
  foreign affairs: foreign, external relations
  external: exterior
  finance: financial
  commerce: trade
  labour: labor, work
  employment: jobs
  worker: workers, working
  education: teaching
  high school: secondary school
  science: scientific, sciences
  technology: technological
  child: children
  woman: women, female
  man: men, male
  right: rights
  family: families
  childhood: infancy
  magazine: review
  publisher: publishing, publishers, publications
  television: tv
  art: arts
  sport: sports
  football: soccer
  skiing: ski
  environment: environmental
  sustainable development: sustainability
  meteorological: weather
  water: waters
  oil: petroleum
  electricity: electric, electrical
  agriculture: agricultural, farming
  fishing: fisheries
  fishery: fisheries
  land: lands
  transport: transportation, transit
  railway: railways, railroad, rail
  highway: motorway, freeway
  road: roads, route
  competition: competition, antitrust
  stock exchange: stock market, bourse
  bank: banking
  fund: fund, funds
  tax: taxes, taxation, fiscal
  statistics: statistical
  standard: standards
  electoral: election
  election: elections, vote, ballot
  house of representatives: chamber of representatives
  house: home
  government: govt
  cabinet: council of ministers
  city hall: town hall, mayor's office
  city council: municipal council, town council
  centre: center
  theatre: theater
  award: prize
  prize: award
  cup: cup
  world championship: world championships
  championship: championships
  labour party: labor party
  people: popular, people's, peoples
  people's party: popular party
  social democratic: social democrat, social democrats
  christian democratic: christian democrat, christian democrats
  democratic: democrat, democrats
  republican: republicans
  socialist: socialists
  liberal: liberals
  conservative: conservatives
  communist: communists
  world: worldwide, world's
  counter-terrorism: counterterrorism, anti-terrorism, antiterrorism, anti-terrorist, counter-terrorist
  anti-corruption: anticorruption, fight against corruption
  anti-mafia: antimafia
  organised crime: organized crime
  investigation: investigations, inquiry
  supervision: supervisory, surveillance, oversight
  regulation: regulatory
  programme: program
  organisation: organization
  border: borders, frontier
  prison: jail, penitentiary
  judiciary: magistracy
  lawyer: lawyers, advocates
  saint: st
  square: plaza
  harbour: harbor, port
  immigration: migration
  avenue: ave
  power station: power plant
  nuclear power plant: nuclear power station, nuclear plant
  factory: plant
  island: islands, isle, isles, archipelago
  mountain: mountains, mt
  mount: mt
  valley: valleys
  north: northern
  south: southern
  east: eastern, orient
  west: western, occident
  north-east: northeast, northeastern, north eastern
  north-west: northwest, northwestern, north western
  south-east: southeast, southeastern, south eastern
  south-west: southwest, southwestern, south western
  old: ancient
  former: ancient
  film: cinema, movie
  computer: computing
  united nations: un
  european union: eu
  small and medium-sized enterprises: smes, small and medium enterprises
  earthquake: quake
  social affairs: welfare
  statement: statement
  border guards: border guard
  fire brigade: fire department, firefighters, fire service
  against: anti
  citizen: citizens
  youth: young people
  car: automobile
  business: enterprises
  post: postal, mail
  paediatrician: pediatrician
  disabled: handicapped
  licence: license
  privatisation: privatization
  traveller: traveler
  archaeology: archeology
`;

/** Words that say nothing in a name. */
export const EMPTY_WORDS = `
  the a an of and for in on at to by from with 's s its
  co inc corp ltd plc ag gmbh llc nv spa group holding holdings
`;
